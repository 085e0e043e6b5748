import type { IdentitySeedInput } from '../../local/identity/seed.ts';
import { allScopes, scopes } from '../../shared/contract/scopes.ts';
import { officesOf } from '../../shared/domain/catalogue/office.ts';
import { engravers } from '../../shared/domain/catalogue/places.ts';
import type { Credentials } from './credentials.ts';
import { agencyCodes, agencyScope, identityOf } from './identities.ts';
import { people, roles } from './people.ts';

/** The `aud` of the API's tokens. */
export const audience = 'https://api.yizhantong.example';

/** The applications in which people sign in: applicants in one, the staff of the city in the other. */
export const applications = {
  portal: { clientId: 'portal', redirectUri: 'http://127.0.0.1/signed-in' },
  console: { clientId: 'console', redirectUri: 'http://127.0.0.1/console/signed-in' },
} as const;

const accountOf = ({ id, name, role, claims }: (typeof people)[number]) => ({
  ...{ id, name, claims, scope: roles[role].scope },
  about: `${roles[role].name.zh} · ${roles[role].name.en}`,
});

const applicationOf = (name: keyof typeof applications) => {
  const held = Object.values(roles).filter(({ application }) => application === name);
  return {
    kind: 'public' as const,
    client_id: applications[name].clientId,
    grant_types: ['authorization_code' as const, 'refresh_token' as const],
    redirect_uris: [applications[name].redirectUri],
    scope: ['openid', 'offline_access', ...held.map(({ scope }) => scope)].join(' '),
  };
};

const machine = () => ({ kind: 'confidential' as const, grant_types: ['client_credentials' as const] });

/** The issuer's seed: who exists in a demo city. Each agency has two keys registered, so that it can change to the next. */
export const identitySeed = ({ agencies, nextKeys, clientSecret }: Credentials): IdentitySeedInput => ({
  audience,
  scopes: [...allScopes],
  accounts: people.map(accountOf),
  clients: [
    applicationOf('portal'),
    applicationOf('console'),
    ...agencyCodes.map((agency) => ({
      ...machine(),
      client_id: identityOf(agency),
      scope: agencyScope(agency),
      claims: { agency, offices: officesOf(agency).join(' ') },
      jwks: { keys: [agencies, nextKeys].map((pairs) => pairs[agency]?.publicKey ?? {}) },
    })),
    {
      ...machine(),
      client_id: 'engraver-guild',
      scope: scopes.engraving,
      claims: { engravers: engravers.map(({ code }) => code).join(' ') },
      client_secret: clientSecret,
    },
  ],
});
