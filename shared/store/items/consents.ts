import * as z from 'zod';
import { ConsentRecords } from '../../domain/consent/record.ts';
import type { Address } from '../aggregate.ts';
import { consentsKey } from '../keys.ts';
import { documentField, headFields, sealedFormField } from './fields.ts';

/**
 * 实名登记: who of the named of a case has been asked, and what they have answered. `denied` once anyone has said 非本人; `erased` with a draft
 * whose time is over.
 */
export const consentsItem = z.object({
  ...headFields,
  entity: z.literal('consents'),
  state: z.enum(['asking', 'denied', 'erased']),
  /** Subject of the applicant's login. */
  owner: z.string(),
  /** Of all digests of people in it. */
  key: z.string(),
  /** By the keyed digests of identity numbers. */
  people: documentField.pipe(ConsentRecords),
  /** How often someone has said 非本人: the supervision orders of the case. */
  orders: z.int(),
  /** The form that a supplement of a case under review is to bring, while those whom it concerns are asked. */
  proposal: sealedFormField.optional(),
});
export type ConsentsItem = z.infer<typeof consentsItem>;

export const consentsAddress = (caseId: string): Address => ({
  caseId,
  aggregate: 'consents',
  key: consentsKey(caseId),
});
