import { regions } from '../identifiers/region.ts';
import type { AgencyCode } from './types.ts';

/** An office (经办机构): an agency in one district, e.g. `state-tax-440604`. It is what an officer's `offices` claim names. */
export const officeOf = (agency: AgencyCode, registrar: string): string => `${agency}-${registrar}`;

/** Every office of an agency in this city. */
export const officesOf = (agency: AgencyCode): string[] => regions.map(({ code }) => officeOf(agency, code));
