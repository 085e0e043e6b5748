import { type Context, errors, type Token } from 'oidc-provider';
import type { IssuerKeys } from './keys.ts';
import { type IdentitySeed, mayHold, type SeedClient } from './seed.ts';

const HOUR = 60 * 60;
const FORTNIGHT = 14 * 24 * HOUR;
const TIMES_TO_LIVE = {
  ...{ AccessToken: HOUR, ClientCredentials: HOUR, IdToken: HOUR, Interaction: HOUR, AuthorizationCode: 60 },
  ...{ Session: FORTNIGHT, Grant: FORTNIGHT, RefreshToken: FORTNIGHT },
};

/** The configuration of oidc-provider for a seed: JWT access tokens (RS256) for the one audience, consent implied. */
export function issuerConfiguration(seed: IdentitySeed, keys: IssuerKeys, adapter: (model: string) => object): object {
  const accounts = new Map(seed.accounts.map((account) => [account.id, account]));
  const clients = new Map(seed.clients.map((client) => [client.client_id, client]));
  return {
    adapter,
    jwks: keys.jwks,
    cookies: { keys: keys.cookieKeys },
    clients: seed.clients.map(clientMetadata),
    scopes: ['openid', 'offline_access', ...seed.scopes],
    clientAuthMethods: ['none', 'client_secret_basic', 'private_key_jwt'],
    claims: { openid: ['sub', 'name'] },
    pkce: { required: () => true },
    findAccount: (_context: Context, id: string) => {
      const account = accounts.get(id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name, ...account.claims }) };
    },
    extraTokenClaims: (_context: Context, token: Token) =>
      token.accountId === undefined ? clients.get(token.clientId)?.claims : accounts.get(token.accountId)?.claims,
    loadExistingGrant: (context: Context) => grantAll(context, seed),
    interactions: { url: (_context: Context, interaction: { uid: string }) => `/interaction/${interaction.uid}` },
    clientBasedCORS: () => true,
    ttl: TIMES_TO_LIVE,
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: resourceIndicators(seed),
    },
  };
}

/** Every access token is for the one API, whether or not a client names it. */
function resourceIndicators({ audience, scopes }: IdentitySeed): object {
  return {
    enabled: true,
    defaultResource: () => audience,
    useGrantedResource: () => true,
    getResourceServerInfo: (_context: Context, indicator: string) => {
      if (indicator !== audience) throw new errors.InvalidTarget();
      return { audience, scope: scopes.join(' '), accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
    },
  };
}

/** Nobody is asked for consent: the city's clients are its own. Scopes that are not the person's are left out of the token. */
async function grantAll({ oidc }: Context, seed: IdentitySeed): Promise<object> {
  const { accountId } = oidc.session;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId });
  const own = mayHold(seed.accounts.find(({ id }) => id === accountId));
  const theirs = seed.scopes.filter(own);
  const others = seed.scopes.filter((scope) => !own(scope));
  grant.addOIDCScope(['openid', 'offline_access', ...seed.scopes].join(' '));
  grant.addResourceScope(seed.audience, theirs.join(' '));
  if (others.length > 0) grant.rejectResourceScope(seed.audience, others.join(' '));
  await grant.save();
  return grant;
}

function clientMetadata(client: SeedClient): object {
  const { client_id, grant_types, redirect_uris, scope } = client;
  const response_types = grant_types.includes('authorization_code') ? ['code'] : [];
  // `native` lets a client come back to plain http on loopback, and on any port of it.
  const metadata = { client_id, grant_types, redirect_uris, scope, response_types, application_type: 'native' };
  if (client.kind === 'public') return { ...metadata, token_endpoint_auth_method: 'none' };
  const { client_secret, jwks } = client;
  if (jwks) return { ...metadata, jwks, token_endpoint_auth_method: 'private_key_jwt' };
  return { ...metadata, client_secret, token_endpoint_auth_method: 'client_secret_basic' };
}
