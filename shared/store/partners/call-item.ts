import * as z from 'zod';
import type { Partner } from '../../domain/notices/notice.ts';
import { worklistFields } from '../items/fields.ts';

/**
 * A call: one notice on its way to one partner's endpoint, with the request, what came back, and how often it was tried.
 * `dropped`: the endpoint was removed before it got through.
 */
export const callItem = z.object({
  ...worklistFields,
  entity: z.literal('call'),
  /** The `webhook-id`. */
  id: z.string(),
  partner: z.string().transform((text) => text as Partner),
  type: z.string(),
  /** The case that it is about; absent for a test. */
  caseId: z.string().optional(),
  /** The body, as it is sent every time. */
  body: z.string(),
  state: z.enum(['pending', 'delivered', 'failed', 'dropped']),
  /** Attempts since it was made or last submitted anew. */
  attempts: z.int(),
  createdAt: z.string(),
  /** Of the trace under which it came about: it goes on at the partner, however late the call is made. */
  traceId: z.string().optional(),
  attemptedAt: z.string().optional(),
  /** HTTP status of the last answer; absent where there was none. */
  status: z.int().optional(),
  /** The beginning of the last answer. */
  answer: z.string().optional(),
  /** Why the last attempt did not get through. */
  failure: z.string().optional(),
  failedAt: z.string().optional(),
  /** The operator who last submitted it anew. */
  resubmittedBy: z.string().optional(),
});
export type CallItem = z.infer<typeof callItem>;
