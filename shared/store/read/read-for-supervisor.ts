import { logAccess } from '../audit/access-log.ts';
import type { Caller } from '../caller.ts';
import { type CaseItem, caseItem } from '../items/case.ts';
import type { OrderItem } from '../items/order.ts';
import { caseKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { getItem } from './query.ts';
import { readOrder } from './read-consents.ts';

/** Which supervision order, and by which route it is asked for. */
export interface AskedOrder {
  route: string;
  caseId: string;
  /** Its number in the case. */
  order: number;
}

/**
 * Reads a supervision order and its case for a supervisor, once the look is in the access log of the case (invariant 4). Undefined:
 * not found. @param at RFC 3339
 */
export const readForSupervisor = async (
  table: Table,
  caller: Extract<Caller, { kind: 'supervisor' }>,
  { route, caseId, order }: AskedOrder,
  at: string,
): Promise<{ order: OrderItem; case: CaseItem } | undefined> => {
  const [found, current] = await Promise.all([
    readOrder(table, caller, caseId, order),
    getItem(table, caseKey(caseId), caseItem),
  ]);
  // A number that nobody has drawn has no log, or anyone could begin one.
  if (found === undefined || current === undefined) return undefined;
  const actor = { kind: 'supervisor', id: caller.subject } as const;
  await logAccess(table, caseId, { actor, route, order, result: 'shown' }, at);
  return { order: found, case: current };
};
