import type { OrderConclusion } from '../../domain/supervision/order.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type OrderItem, orderAddress } from '../items/order.ts';
import type { Table } from '../table.ts';
import { leaveDeadlines } from './list-deadlines.ts';

/** open → settled: a supervisor says what came of a supervision order (督办结论). */
export const settleOrder = (
  table: Table,
  actor: Actor,
  order: OrderItem,
  { conclusion, at }: { conclusion: OrderConclusion; at: string },
): Promise<Commit> =>
  commit(table, [
    ...move<OrderItem['state']>(table, orderAddress(order.caseId, order.order), order, {
      ...{ from: ['open'], to: 'settled', set: { conclusion, settledAt: at, settledBy: actor.id } },
      remove: ['workKey', 'workDue'],
      event: { type: 'order-settled', at, actor, data: { conclusion } },
    }),
    leaveDeadlines(table, order.caseId, order.order),
  ]);
