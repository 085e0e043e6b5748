import { regions } from '../identifiers/region.ts';
import { agencies } from './agencies.ts';
import type { RegimeCode } from './regimes.ts';
import type { Agency, AgencyCode, Bilingual } from './types.ts';

/** An office (经办机构): an agency in one district, e.g. `state-tax-440604`. It is what an officer's `offices` claim names. */
export const officeOf = (agency: AgencyCode, registrar: string): string => `${agency}-${registrar}`;

/** Every office of an agency in this city. */
export const officesOf = (agency: AgencyCode): string[] => regions.map(({ code }) => officeOf(agency, code));

/** What an agency is called under a regime. */
export const agencyName = (code: AgencyCode, regime: RegimeCode): Bilingual => {
  const agency: Agency = agencies[code];
  return agency.renamed?.[regime] ?? agency.name;
};
