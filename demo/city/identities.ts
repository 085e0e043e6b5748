import { reviewScope, scopes } from '../../shared/contract/scopes.ts';
import { agencies } from '../../shared/domain/catalogue/agencies.ts';
import { allItems, items } from '../../shared/domain/catalogue/items.ts';
import { enterpriseKinds } from '../../shared/domain/catalogue/kinds.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import type { AgencyCode } from '../../shared/domain/catalogue/types.ts';
import { type Person, type PersonId, people, roles } from './people.ts';

/** Who can act in a demo city, by name: people sign in, systems get tokens in their own name. */
export type Identity = PersonId | `agency-${AgencyCode}` | 'engraver-guild';

/** The person of this name; undefined for a system. */
export const personOf = (identity: Identity): Person | undefined => people.find(({ id }) => id === identity);

export const agencyCodes = Object.keys(agencies) as AgencyCode[];
export const identityOf = (agency: AgencyCode): Identity => `agency-${agency}`;

/** The systems of agencies and partners. */
export const systems: readonly Identity[] = [...agencyCodes.map(identityOf), 'engraver-guild'];

export const identities: readonly Identity[] = [...people.map(({ id }) => id), ...systems];

/** The agencies that review anything of anyone under a regime. */
export const agenciesUnder = (regime: RegimeCode): AgencyCode[] => {
  const reviewing = enterpriseKinds.flatMap((kind) => procedureOfCase({ regime, kind }).items);
  return agencyCodes.filter((code) => reviewing.some(({ agency }) => agency === code));
};

/** The scopes of an agency's system: that of all of them, and one an item of its own. */
export const agencyScope = (agency: AgencyCode): string =>
  [scopes.reviews, ...allItems.filter((item) => items[item].agency === agency).map(reviewScope)].join(' ');

/** The scope that an identity asks for. */
export const scopeOf = (identity: Identity): string => {
  const person = personOf(identity);
  if (person) return `openid ${roles[person.role].scope}`;
  const agency = agencyCodes.find((code) => identityOf(code) === identity);
  return agency ? agencyScope(agency) : scopes.engraving;
};
