import type { AgencyCode } from '../catalogue/types.ts';
import { organizationCodeCheckCharacter } from '../identifiers/organization-code.ts';
import { creditCodeOf } from '../identifiers/unified-social-credit-code.ts';

/**
 * The agencies stand in the last thousand codes of private use, PDY99000–PDY99999, which no business is ever numbered from: PDY99, a
 * digit for the agency, two for the district. They are synthetic; a city that goes into production writes the credit codes of its
 * offices here in their place.
 */
const digits = {
  'market-regulation': 1,
  'quality-supervision': 2,
  'state-tax': 3,
  'local-tax': 4,
  'public-security': 5,
  taxation: 6,
  'human-resources': 7,
  'housing-fund': 8,
  bank: 9,
} as const satisfies { [code in AgencyCode]?: number };

/** An agency that issues no certificate may do without one. */
const digitOf = (agency: AgencyCode): number => {
  const given: { readonly [code in AgencyCode]?: number } = digits;
  const digit = given[agency];
  if (digit === undefined) throw new Error(`${agency} has no code to issue certificates under`);
  return digit;
};

const privateCode = (region: string, digit: number): string => {
  const body = `PDY99${digit}${region.slice(4)}`;
  return creditCodeOf('state-organ', region, body + organizationCodeCheckCharacter(body));
};

/** The unified social credit code of an agency's office in a region (six digits, GB/T 2260): it issues certificates under it. */
export const issuerCreditCode = (agency: AgencyCode, region: string): string => privateCode(region, digitOf(agency));

/** The credit code of whoever defines the types of certificates that no national authority is known to have defined: the city. */
export const cityCreditCode = privateCode('440600', 0);
