import type { IdentitySeedInput } from '../../local/identity/seed.ts';
import { allScopes, reviewScope, scopes } from '../../shared/contract/scopes.ts';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { items } from '../../shared/domain/catalogue/items.ts';
import { officeOf } from '../../shared/domain/catalogue/office.ts';
import { engravers, halls } from '../../shared/domain/catalogue/places.ts';
import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';
import { regions } from '../../shared/domain/identifiers/region.ts';
import type { Credentials } from './credentials.ts';

/** The `aud` of the API's tokens. */
export const audience = 'https://api.yizhantong.example';

/** The application in which applicants sign in, and where it lets them come back to. */
export const portal = { clientId: 'portal', redirectUri: 'http://127.0.0.1/signed-in' } as const;

/** The people who found companies; any of them can sign in without a password here. */
export const applicants = [
  { id: 'applicant-jia', name: '示例甲 · Applicant A' },
  { id: 'applicant-yi', name: '示例乙 · Applicant B' },
] as const;

/** Who can act in a demo city, by name: applicants sign in, all others get tokens in their own name. */
export type Identity =
  | (typeof applicants)[number]['id']
  | `agency-${AgencyCode}`
  | 'engraver-guild'
  | 'hall-clerk'
  | 'operator';

export const isApplicant = (identity: Identity): boolean => applicants.some(({ id }) => id === identity);

export const agencyCodes = Object.keys(agencies) as AgencyCode[];
export const identityOf = (agency: AgencyCode): Identity => `agency-${agency}`;

export const identities: readonly Identity[] = [
  ...applicants.map(({ id }) => id),
  ...agencyCodes.map(identityOf),
  ...(['engraver-guild', 'hall-clerk', 'operator'] as const),
];

/** Every office of an agency in this city. */
export const officesOf = (agency: AgencyCode): string[] => regions.map(({ code }) => officeOf(agency, code));

/** The scopes of an agency: one an item of its own. */
export const agencyScope = (agency: AgencyCode): string =>
  Object.values(items)
    .filter((item) => item.agency === agency)
    .map((item) => reviewScope(item.code))
    .join(' ');

const machine = { kind: 'confidential', grant_types: ['client_credentials'] } as const;
const words = (places: readonly { code: string }[]): string => places.map(({ code }) => code).join(' ');

/** The clients that prove themselves with the shared secret, with their scope and claims. */
const withSecret = [
  { client_id: 'engraver-guild', scope: scopes.engraving, claims: { engravers: words(engravers) } },
  { client_id: 'hall-clerk', scope: scopes.collections, claims: { halls: words(halls) } },
  { client_id: 'operator', scope: scopes.operations, claims: {} },
] as const;

/** The scope that an identity asks for. */
export const scopeOf = (identity: Identity): string => {
  const agency = agencyCodes.find((code) => identityOf(code) === identity);
  if (agency) return agencyScope(agency);
  return withSecret.find(({ client_id }) => client_id === identity)?.scope ?? `openid ${scopes.applications}`;
};

/** The issuer's seed: who exists in a demo city. */
export const identitySeed = (credentials: Credentials): IdentitySeedInput => ({
  audience,
  scopes: [...allScopes],
  accounts: applicants.map(({ id, name }) => ({ id, name })),
  clients: [
    {
      kind: 'public',
      client_id: portal.clientId,
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: [portal.redirectUri],
      scope: `openid offline_access ${scopes.applications}`,
    },
    ...agencyCodes.map((agency) => ({
      ...machine,
      grant_types: [...machine.grant_types],
      client_id: identityOf(agency),
      scope: agencyScope(agency),
      claims: { offices: officesOf(agency).join(' ') },
      jwks: { keys: [credentials.agencies[agency]?.publicKey ?? {}] },
    })),
    ...withSecret.map((client) => ({
      ...machine,
      grant_types: [...machine.grant_types],
      ...client,
      client_secret: credentials.clientSecret,
    })),
  ],
});
