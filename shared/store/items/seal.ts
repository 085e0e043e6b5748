import * as z from 'zod';
import type { Address } from '../aggregate.ts';
import { sealKey } from '../keys.ts';
import { headFields, tokenField, worklistFields } from './fields.ts';

/** 刻章订单: what the engraver may see before the release: name, specification and seal code, nothing else (invariant 1). */
export const sealItem = z.object({
  ...headFields,
  ...worklistFields,
  ...tokenField,
  entity: z.literal('seal'),
  state: z.enum(['ordered', 'engraved']),
  engraver: z.string(),
  companyName: z.string(),
  sealCode: z.string(),
  material: z.string(),
  orderedAt: z.string(),
  engravedAt: z.string().optional(),
});
export type SealItem = z.infer<typeof sealItem>;

export const sealAddress = (caseId: string): Address => ({ caseId, aggregate: 'seal', key: sealKey(caseId) });
