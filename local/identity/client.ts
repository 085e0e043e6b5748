import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { importJWK, type JWK, SignJWT } from 'jose';

/** Tokens as the issuer's token endpoint answers them. */
export interface Tokens {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  idToken?: string;
  refreshToken?: string;
}

/** Who signs in, and for which application. */
export interface SignInOptions {
  issuerUrl: string;
  clientId: string;
  redirectUri: string;
  /** The account's id. */
  account: string;
  password?: string;
  scope: string;
}

/** Signs a person in without a browser: authorization code with PKCE, through the same page that a person sees. */
export async function signIn(options: SignInOptions): Promise<Tokens> {
  const verifier = randomBytes(32).toString('base64url');
  const request = new URLSearchParams({
    client_id: options.clientId,
    response_type: 'code',
    redirect_uri: options.redirectUri,
    scope: options.scope,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: randomUUID(),
  });
  const back = await walkThrough(options, `${options.issuerUrl}/auth?${request}`);
  const code = back.searchParams.get('code');
  if (!code) throw new Error(`Not signed in: ${back.searchParams.get('error_description') ?? back.search}`);
  return requestTokens(
    options.issuerUrl,
    {},
    {
      grant_type: 'authorization_code',
      client_id: options.clientId,
      redirect_uri: options.redirectUri,
      code,
      code_verifier: verifier,
    },
  );
}

/** Follows the redirects, signing in where the page asks for it, until they lead back to the application. */
async function walkThrough({ redirectUri, account, password }: SignInOptions, start: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(start);
  for (let step = 0; step < 10; step += 1) {
    const form = url.pathname.startsWith('/interaction/');
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form ? { method: 'POST', body: new URLSearchParams({ account, ...(password ? { password } : {}) }) } : {}),
    });
    for (const set of response.headers.getSetCookie()) keepCookie(cookies, set);
    const location = response.headers.get('location');
    if (!location) throw new Error(`Not signed in: ${url.pathname} answered ${response.status}`);
    await response.body?.cancel();
    url = new URL(location, url);
    if (url.href.startsWith(redirectUri)) return url;
  }
  throw new Error('Not signed in: too many redirects');
}

function keepCookie(cookies: Map<string, string>, set: string): void {
  const [, name, value] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
  if (name) cookies.set(name, value ?? '');
}

/** How a client proves itself: by its secret, or by a private key (JWK with `alg` ES256 or RS256). */
export interface ClientTokenOptions {
  issuerUrl: string;
  clientId: string;
  scope: string;
  secret?: string;
  privateKey?: JWK;
  /** The time that the assertion is dated with (epoch ms), where it is not the machine's. */
  now?: () => number;
}

/** Gets a token in the client's own name (client credentials). */
export async function clientToken(options: ClientTokenOptions): Promise<Tokens> {
  const form = { grant_type: 'client_credentials', scope: options.scope };
  if (options.privateKey) {
    const client_assertion = await clientAssertion(options, options.privateKey);
    const client_assertion_type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    return requestTokens(options.issuerUrl, {}, { ...form, client_assertion, client_assertion_type });
  }
  if (options.secret === undefined) throw new Error(`Client ${options.clientId} has neither a secret nor a key`);
  const pair = `${encodeURIComponent(options.clientId)}:${encodeURIComponent(options.secret)}`;
  return requestTokens(options.issuerUrl, { authorization: `Basic ${Buffer.from(pair).toString('base64')}` }, form);
}

async function clientAssertion({ issuerUrl, clientId, now }: ClientTokenOptions, key: JWK): Promise<string> {
  const seconds = Math.floor((now?.() ?? Date.now()) / 1000);
  const header = { alg: key.alg ?? 'ES256', ...(key.kid ? { kid: key.kid } : {}) };
  return new SignJWT({ jti: randomUUID() })
    .setProtectedHeader(header)
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(issuerUrl)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(await importJWK(key, header.alg));
}

async function requestTokens(
  issuerUrl: string,
  headers: Record<string, string>,
  form: Record<string, string>,
): Promise<Tokens> {
  const response = await fetch(`${issuerUrl}/token`, { method: 'POST', headers, body: new URLSearchParams(form) });
  const answer = (await response.json()) as Record<string, string | number | undefined>;
  if (!response.ok) throw new Error(`No token for this request: ${answer.error} ${answer.error_description ?? ''}`);
  return {
    accessToken: String(answer.access_token),
    expiresIn: Number(answer.expires_in),
    ...(answer.id_token === undefined ? {} : { idToken: String(answer.id_token) }),
    ...(answer.refresh_token === undefined ? {} : { refreshToken: String(answer.refresh_token) }),
  };
}
