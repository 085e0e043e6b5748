import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientToken, signIn } from '../../../../local/identity/client.ts';
import { startIssuer } from '../../../../local/identity/issuer.ts';
import type { IdentitySeedInput } from '../../../../local/identity/seed.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'issuer-'));
const shared = new SharedArrayBuffer(8);
const pair = await generateKeyPair('ES256', { extractable: true });
const privateKey = { ...(await exportJWK(pair.privateKey)), alg: 'ES256', kid: 'k1' };
const publicKey = { ...(await exportJWK(pair.publicKey)), alg: 'ES256', kid: 'k1' };
const redirectUri = 'http://127.0.0.1/callback';
const audience = 'https://api.city.example';

const seed: IdentitySeedInput = {
  audience,
  scopes: ['applicant', 'review:tax'],
  accounts: [
    { id: 'p1', name: '王小明 <script>', claims: { level: 2 } },
    { id: 'p2', name: 'Guarded', password: 'öpen' },
    { id: 'p3', name: 'Taxman', about: 'Staff & co', scope: 'review:tax' },
  ],
  clients: [
    {
      client_id: 'portal',
      kind: 'public',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [redirectUri],
      scope: 'openid offline_access applicant',
    },
    {
      client_id: 'console',
      kind: 'public',
      grant_types: ['authorization_code'],
      redirect_uris: [redirectUri],
      scope: 'openid applicant review:tax',
    },
    {
      client_id: 'tax',
      kind: 'confidential',
      jwks: { keys: [publicKey] },
      grant_types: ['client_credentials'],
      scope: 'review:tax',
      claims: { offices: 'o1 o2' },
    },
    {
      client_id: 'ops',
      kind: 'confidential',
      client_secret: 's:e cret',
      grant_types: ['client_credentials'],
      scope: 'applicant',
    },
  ],
};

let issuer: Awaited<ReturnType<typeof startIssuer>>;
const start = (port = 0) => startIssuer({ port, dataDir, seed, clock: { shared } });
beforeAll(async () => {
  issuer = await start();
});
afterAll(async () => {
  await issuer.stop();
  rmSync(dataDir, { recursive: true });
});

const verify = async (token: string) =>
  (await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.url}/jwks`)), { audience, issuer: issuer.url })).payload;

const portal = () => ({ issuerUrl: issuer.url, clientId: 'portal', redirectUri, scope: 'openid applicant' });

test('a person signs in with code and PKCE and gets a JWT for the one audience with the claims of the account', async () => {
  const { accessToken } = await signIn({ ...portal(), account: 'p1' });
  expect(await verify(accessToken)).toMatchObject({ sub: 'p1', scope: 'applicant', client_id: 'portal', level: 2 });
});

test('a person is granted what is theirs, of what a client asks for', async () => {
  const console = { ...portal(), clientId: 'console', scope: 'openid applicant review:tax' };
  expect((await verify((await signIn({ ...console, account: 'p3' })).accessToken)).scope).toBe('review:tax');
  expect((await verify((await signIn({ ...console, account: 'p1' })).accessToken)).scope).toBe('applicant review:tax');
});

test('nobody can sign in to a client that asks for nothing of theirs', async () => {
  await expect(signIn({ ...portal(), account: 'p3' })).rejects.toThrow('401');
});

test('an account with a password needs it', async () => {
  await expect(signIn({ ...portal(), account: 'p2' })).rejects.toThrow('401');
  await expect(signIn({ ...portal(), account: 'p2', password: 'open' })).rejects.toThrow('401');
  await expect(signIn({ ...portal(), account: 'p2', password: 'öpen' })).resolves.toBeDefined();
});

test('the page shows the accounts, escaped, and runs nothing', async () => {
  const query = new URLSearchParams({ client_id: 'portal', response_type: 'code', redirect_uri: redirectUri });
  query.append('scope', 'openid');
  query.append('code_challenge', 'x'.repeat(43));
  query.append('code_challenge_method', 'S256');
  const first = await fetch(`${issuer.url}/auth?${query}`, { redirect: 'manual' });
  const cookie = first.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(first.headers.get('location') ?? '', issuer.url), { headers: { cookie } });
  const text = await page.text();
  expect(text).toContain('王小明');
  expect(text).not.toContain('Taxman');
  expect(text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('a client proves itself by key or by secret and gets its own claims', async () => {
  const common = { issuerUrl: issuer.url };
  const tax = await clientToken({ ...common, clientId: 'tax', scope: 'review:tax', privateKey });
  expect(await verify(tax.accessToken)).toMatchObject({ client_id: 'tax', scope: 'review:tax', offices: 'o1 o2' });
  await clientToken({ ...common, clientId: 'ops', scope: 'applicant', secret: 's:e cret' });
  await expect(clientToken({ ...common, clientId: 'ops', scope: 'applicant', secret: 'no' })).rejects.toThrow();
  await expect(clientToken({ ...common, clientId: 'tax', scope: 'applicant', privateKey })).rejects.toThrow('scope');
});

test('keys survive a restart, and tokens are dated by the city', async () => {
  const { accessToken } = await signIn({ ...portal(), account: 'p1' });
  await issuer.stop();
  issuer = await start(Number(new URL(issuer.url).port));
  expect((await verify(accessToken)).sub).toBe('p1');
  new Float64Array(shared)[0] = 10 * 24 * 3600_000;
  const later = Math.floor(Date.now() / 1000) + 10 * 24 * 3600;
  const token = await signIn({ ...portal(), account: 'p1' });
  const claims = JSON.parse(Buffer.from(token.accessToken.split('.')[1] ?? '', 'base64url').toString());
  expect(claims.iat).toBeGreaterThanOrEqual(later - 1);
  new Float64Array(shared)[0] = 0;
});
