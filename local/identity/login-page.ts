import type { SeedAccount } from './seed.ts';

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:4rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.3rem}form{margin:.6rem 0}button{font:inherit;width:100%;padding:.7rem;text-align:start;cursor:pointer}
input{font:inherit;width:100%;padding:.5rem;box-sizing:border-box}.error{color:#a00}`;

/** The page on which one signs in: an account is one form, with a field for its password where it has one. */
export function loginPage(accounts: readonly SeedAccount[], clientId: string, failed: boolean): string {
  const error = failed ? '<p class="error" role="alert">账号或密码错误 · Wrong account or password</p>' : '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>登录 · Sign in</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><style>${STYLE}</style></head><body><main>
<h1>选择账号登录 · Choose an account</h1><p>${escapeHtml(clientId)}</p>${error}${accounts.map(accountForm).join('\n')}
</main></body></html>`;
}

function accountForm({ id, name, password }: SeedAccount): string {
  const field =
    password === undefined
      ? ''
      : `<label>密码 · Password <input type="password" name="password" autocomplete="current-password" required></label>`;
  return `<form method="post"><input type="hidden" name="account" value="${escapeHtml(id)}">${field}
<button type="submit">${escapeHtml(name)}</button></form>`;
}
