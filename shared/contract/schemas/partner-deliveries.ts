import * as z from 'zod';
import { CaseNumber, Time } from './common.ts';

const DeliveryId = z.string().regex(/^msg_[0-9a-f]{32}$/);
export const deliveryParams = z.strictObject({ delivery: DeliveryId });

/** A notice that did not reach its partner within a day. */
export const FailedDelivery = z.object({
  delivery: DeliveryId,
  partner: z.string(),
  type: z.string(),
  caseNumber: CaseNumber.optional(),
  failedAt: Time,
  attempts: z.int(),
  /** Why the last attempt did not get through: a status, or what kept it from one. */
  failure: z.string(),
  status: z.int().optional(),
  /** The beginning of the last answer. */
  answer: z.string().optional(),
});

export const Resubmitted = z.object({ delivery: DeliveryId, state: z.enum(['pending', 'delivered']) });
