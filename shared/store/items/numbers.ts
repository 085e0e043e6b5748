import * as z from 'zod';
import { numbers } from '../../domain/catalogue/numbers.ts';
import type { NumberKind } from '../../domain/catalogue/types.ts';

const kinds = Object.keys(numbers) as NumberKind[];
const each = Object.fromEntries(kinds.map((kind) => [kind, z.string().optional()])) as {
  [kind in NumberKind]: z.ZodOptional<z.ZodString>;
};

/** 赋码: the numbers of a case, sealed until its batch is released. */
export const numbersItem = z.object({
  caseId: z.string(),
  entity: z.literal('numbers'),
  /** Those that its procedure assigns. */
  ...each,
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
