import { mayHold, type SeedAccount, type SeedClient } from './seed.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
h1{font-size:1.3rem}h2{font-size:1rem;margin:1.5rem 0 .4rem;color:#555}form{margin:.5rem 0}
button{font:inherit;width:100%;min-height:44px;padding:.6rem .8rem;text-align:start;cursor:pointer;color:inherit;background:#f6f6f6;border:1px solid #767676;border-radius:6px}
button:hover{background:#eaeaea}button:focus-visible{outline:3px solid #0b57d0;outline-offset:2px}
input{font:inherit;width:100%;min-height:44px;padding:.5rem;box-sizing:border-box}.error{color:#a00}`;

/** Who can sign in to a client: the accounts that can be granted one of its scopes; all where it asks for none. */
export const accountsFor = (accounts: readonly SeedAccount[], client: SeedClient | undefined): SeedAccount[] => {
  const asked = (client?.scope ?? '').split(' ').filter((scope) => !['', 'openid', 'offline_access'].includes(scope));
  return accounts.filter((account) => asked.length === 0 || asked.some(mayHold(account)));
};

/** The page on which one signs in: an account is one form, with a field for its password where it has one. */
export function loginPage(accounts: readonly SeedAccount[], clientId: string, failed: boolean): string {
  const error = failed ? '<p class="error" role="alert">账号或密码错误 · Wrong account or password</p>' : '';
  const groups = Map.groupBy(accounts, ({ about }) => about ?? '');
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>登录 · Sign in</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body><main>
<h1>选择账号登录 · Choose an account</h1><p>${escapeHtml(clientId)}</p>${error}${[...groups].map(group).join('\n')}
</main></body></html>`;
}

const group = ([about, accounts]: [string, readonly SeedAccount[]]): string =>
  `${about ? `<h2>${escapeHtml(about)}</h2>` : ''}${accounts.map(accountForm).join('\n')}`;

function accountForm({ id, name, password }: SeedAccount): string {
  const field =
    password === undefined
      ? ''
      : `<label>密码 · Password <input type="password" name="password" autocomplete="current-password" required></label>`;
  return `<form method="post"><input type="hidden" name="account" value="${escapeHtml(id)}">${field}
<button type="submit">${escapeHtml(name)}</button></form>`;
}
