import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { type OrderItem, orderAddress } from '../items/order.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';

/** open → open: a supervision order that has passed its due date stands before all others until it is settled (invariant 5). */
export const escalateOrder = (table: Table, order: OrderItem, at: string): Promise<Commit> =>
  commit(
    table,
    move<OrderItem['state']>(table, orderAddress(order.caseId, order.order), order, {
      ...{ from: ['open'], to: 'open' },
      set: { workKey: worklist.overdueOrders },
      where: { workKey: worklist.supervisionOrders },
      event: { type: 'order-overdue', at, actor: system, data: { dueAt: order.dueAt } },
    }),
  );
