import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { readBody } from '../aws/read-body.ts';
import { accountsFor, loginPage } from './login-page.ts';
import type { IdentitySeed } from './seed.ts';

/** Serves `/interaction/{uid}`: shows who can sign in, and takes the choice. */
export async function serveInteraction(
  provider: Provider,
  seed: IdentitySeed,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params, prompt } = await provider.interactionDetails(request, response);
  const finish = (result: object): Promise<void> =>
    provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  // oidc-provider asks again for a native client even if all is granted; nobody is asked for consent here.
  if (prompt.name === 'consent') return finish({ consent: {} });
  const client = seed.clients.find(({ client_id }) => client_id === params.client_id);
  const accounts = accountsFor(seed.accounts, client);
  const show = (status: number, failed: boolean): void => {
    response.writeHead(status, PAGE_HEADERS).end(loginPage(accounts, params.client_id ?? '', failed));
  };
  if (request.method !== 'POST') return show(200, false);
  const form = new URLSearchParams((await readBody(request, 64 * 1024))?.toString() ?? '');
  const account = accounts.find(({ id }) => id === form.get('account'));
  if (!account || !samePassword(account.password, form.get('password'))) return show(401, true);
  return finish({ login: { accountId: account.id }, consent: {} });
}

const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

function samePassword(wanted: string | undefined, given: string | null): boolean {
  if (wanted === undefined) return true;
  const a = Buffer.from(wanted);
  const b = Buffer.from(given ?? '');
  return a.length === b.length && timingSafeEqual(a, b);
}
