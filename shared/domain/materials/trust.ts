import type { MaterialOf } from '../catalogue/procedure.ts';

/**
 * 可信等级 (国办函〔2016〕108号): A issued by an agency, B compared with the original, C uploaded by the applicant, D made by the
 * applicant. The letters are in the order of trust.
 */
export const trustLevels = ['A', 'B', 'C', 'D'] as const;

export type Trust = (typeof trustLevels)[number];

/** The trust of a file that an applicant uploads: of several materials in one, the least counts. */
export const trustOfUpload = (materials: readonly Pick<MaterialOf, 'trust'>[]): Trust =>
  materials.some(({ trust }) => trust === 'D') ? 'D' : 'C';

/** Whether a file may serve again in another case as a material: never what the applicant has made, and with the trust that it asks for. */
export const mayServeAgain = (trust: Trust, { trust: asked }: Pick<MaterialOf, 'trust'>): boolean =>
  trust !== 'D' && trust <= asked;

/** Whether reviewers are told to check a file that is used again: an agency, or a clerk at a hall, has not. */
export const isToBeChecked = (trust: Trust, reused: boolean): boolean => reused && trust === 'C';

/** Whether a clerk who has compared a file with its original raises it to B. */
export const canBeRaised = (trust: Trust): boolean => trust === 'C';
