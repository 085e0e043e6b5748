import type { Bilingual } from '../catalogue/types.ts';

/** 分级授权: the posts of an agency, from the one who reviews to the one who answers for all (domain.md §3). */
export const officerRoles = {
  officer: { zh: '科员', en: 'officer' },
  'section-chief': { zh: '科长', en: 'section chief' },
  'deputy-director': { zh: '分管副局长', en: 'deputy director in charge' },
  director: { zh: '局长', en: 'director' },
} as const satisfies Record<string, Bilingual>;

export type OfficerRole = keyof typeof officerRoles;

export const officerRoleCodes = Object.keys(officerRoles) as [OfficerRole, ...OfficerRole[]];

/** Sign-off levels: what a decision needs is compared with what its officer holds, 1 to 4. */
export const highestSignOff = officerRoleCodes.length;
