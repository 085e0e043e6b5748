import * as z from 'zod';
import { type OrderReason, orderConclusionCodes, orderReasons } from '../../domain/supervision/order.ts';
import type { Address } from '../aggregate.ts';
import { orderKey } from '../keys.ts';
import { headFields, worklistFields } from './fields.ts';

/** 督办单: something that a supervisor has to look into, and what came of it. */
export const orderItem = z.object({
  ...headFields,
  ...worklistFields,
  entity: z.literal('order'),
  /** Its number in the case, from 1. */
  order: z.int(),
  state: z.enum(['open', 'settled']),
  reason: z.enum(Object.keys(orderReasons) as [OrderReason, ...OrderReason[]]),
  /** Who it is about, as the index knows them. */
  person: z.object({ key: z.string(), digest: z.string() }),
  /** Whether the case was stopped by it: it may have gone too far. */
  stopped: z.boolean(),
  openedAt: z.string(),
  dueAt: z.string(),
  dueProvisional: z.boolean(),
  calendarVersion: z.string(),
  conclusion: z.enum(orderConclusionCodes).optional(),
  settledAt: z.string().optional(),
  settledBy: z.string().optional(),
});
export type OrderItem = z.infer<typeof orderItem>;

export const orderAddress = (caseId: string, order: number): Address => ({
  ...{ caseId, aggregate: `order:${order}`, key: orderKey(caseId, order) },
});
