import * as z from 'zod';

const Claims = z.record(z.string(), z.json());

const Account = z.strictObject({
  /** The `sub` of the tokens. */
  id: z.string().min(1),
  /** Shown on the page where one signs in. */
  name: z.string().min(1),
  claims: Claims.default({}),
  /** Shown beside the name, e.g. a role. */
  about: z.string().optional(),
  /** The scopes that the person can be granted, separated by spaces; all unless given. */
  scope: z.string().optional(),
  /** Asked for when signing in; without one, choosing the account is enough. */
  password: z.string().min(1).optional(),
});

const common = {
  client_id: z.string().min(1),
  grant_types: z.array(z.enum(['authorization_code', 'refresh_token', 'client_credentials'])).min(1),
  redirect_uris: z.array(z.url()).default([]),
  /** The scopes that the client may ask for, separated by spaces. */
  scope: z.string(),
  /** Extra claims of the tokens that the client gets in its own name. */
  claims: Claims.default({}),
};

const Client = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('public') }),
  z.strictObject({
    ...common,
    kind: z.literal('confidential'),
    client_secret: z.string().min(1).optional(),
    /** Public keys (ES256 or RS256) by which the client proves itself with private_key_jwt. */
    jwks: z.strictObject({ keys: z.array(z.record(z.string(), z.json())).min(1) }).optional(),
  }),
]);

/** Who exists: the accounts, the clients and the API for which tokens are issued. */
export const IdentitySeed = z
  .strictObject({
    /** The `aud` of every access token. */
    audience: z.string().min(1),
    scopes: z.array(z.string().min(1)),
    accounts: z.array(Account),
    clients: z.array(Client),
  })
  .superRefine((seed, context) => {
    for (const client of seed.clients) {
      if (client.kind === 'confidential' && (client.client_secret === undefined) === (client.jwks === undefined)) {
        context.addIssue(`Client ${client.client_id} needs either client_secret or jwks`);
      }
    }
  });

export type IdentitySeed = z.infer<typeof IdentitySeed>;
/** The seed as it may be written, defaults left out. */
export type IdentitySeedInput = z.input<typeof IdentitySeed>;
export type SeedAccount = IdentitySeed['accounts'][number];
/** Which scopes a person can be granted. */
export const mayHold = (account: Pick<SeedAccount, 'scope'> | undefined): ((scope: string) => boolean) => {
  const held = account?.scope?.split(' ');
  return (scope) => held === undefined || held.includes(scope);
};

export type SeedClient = IdentitySeed['clients'][number];
