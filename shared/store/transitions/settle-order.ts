import type { OrderConclusion } from '../../domain/supervision/order.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type OrderItem, orderAddress } from '../items/order.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { leaveDeadlines } from './list-deadlines.ts';

/** What came of a supervision order. */
export interface Settlement {
  conclusion: OrderConclusion;
  /** In no event: what is written there is never rewritten. */
  reference: string | undefined;
  at: string;
}

/** open → settled: a supervisor says what came of a supervision order (督办结论), in time or not. */
export const settleOrder = (
  table: Table,
  actor: Actor,
  order: OrderItem,
  { conclusion, reference, at }: Settlement,
): Promise<Commit> =>
  commit(table, [
    ...move<OrderItem['state']>(table, orderAddress(order.caseId, order.order), order, {
      ...{ from: ['open'], to: 'settled' },
      set: {
        ...{ conclusion, reference, settledAt: at, settledBy: actor.id },
        ...{ workKey: worklist.settledOrders, workDue: at },
      },
      event: { type: 'order-settled', at, actor, data: { conclusion } },
    }),
    leaveDeadlines(table, order.caseId, order.order),
  ]);
