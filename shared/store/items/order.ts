import * as z from 'zod';
import { answerWays } from '../../domain/consent/record.ts';
import { personRoles } from '../../domain/personal/pointers.ts';
import { type OrderReason, orderConclusionCodes, orderReasons } from '../../domain/supervision/order.ts';
import type { Address } from '../aggregate.ts';
import { orderKey } from '../keys.ts';
import { headFields, worklistFields } from './fields.ts';

/** What a form makes of somebody: where it names them, and as what. */
const namedAs = z.object({
  /** Absent where the form has dropped them since they were asked; then there are no entries either. */
  name: z.string().optional(),
  /** As the vault has sealed it for the first of the entries. */
  citizenId: z.string(),
  entries: z.array(z.object({ role: z.enum(personRoles), pointer: z.string() })),
});
export type NamedAs = z.infer<typeof namedAs>;

/** 非本人 as it was said: how, and of which entries, whatever has become of the form since. */
const denial = namedAs.extend({
  via: z.enum(answerWays),
  /** Subject of their own login, or the clerk who checked the paper. */
  by: z.string(),
  reference: z.string().optional(),
  /** To which the paper was brought. */
  hall: z.string().optional(),
});

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
  /** Absent from orders that were opened before it was kept. */
  denial: denial.optional(),
  /** Whether the case was stopped by it: it may have gone too far. */
  stopped: z.boolean(),
  openedAt: z.string(),
  dueAt: z.string(),
  dueProvisional: z.boolean(),
  calendarVersion: z.string(),
  conclusion: z.enum(orderConclusionCodes).optional(),
  /** 文号: under which what was found out is kept. */
  reference: z.string().optional(),
  settledAt: z.string().optional(),
  settledBy: z.string().optional(),
});
export type OrderItem = z.infer<typeof orderItem>;

export const orderAddress = (caseId: string, order: number): Address => ({
  ...{ caseId, aggregate: `order:${order}`, key: orderKey(caseId, order) },
});
