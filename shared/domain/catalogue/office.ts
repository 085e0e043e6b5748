import type { AgencyCode } from './types.ts';

/** An office (经办机构): an agency in one district, e.g. `state-tax-440604`. It is what an officer's `offices` claim names. */
export const officeOf = (agency: AgencyCode, registrar: string): string => `${agency}-${registrar}`;
