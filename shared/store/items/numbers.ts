import * as z from 'zod';

/** 赋码: the numbers of a case, sealed until its batch is released. */
export const numbersItem = z.object({
  caseId: z.string(),
  entity: z.literal('numbers'),
  'name-approval-number': z.string(),
  'registration-number': z.string(),
  'organization-code': z.string(),
  'taxpayer-number': z.string(),
  'seal-code': z.string().optional(),
  assignedAt: z.string(),
});
export type NumbersItem = z.infer<typeof numbersItem>;

/** The register of assigned numbers: which case and what kind a number belongs to. */
export const numberItem = z.object({
  entity: z.literal('number'),
  caseId: z.string(),
  kind: z.string(),
  value: z.string(),
});
