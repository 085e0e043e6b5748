import type { DueDate } from '../../domain/calendar/due-at.ts';
import type { OrderReason } from '../../domain/supervision/order.ts';
import { create } from '../aggregate.ts';
import type { Write } from '../commit.ts';
import { system } from '../event.ts';
import { type OrderItem, orderAddress } from '../items/order.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { enterDeadlines } from './list-deadlines.ts';

export interface NewOrder {
  caseId: string;
  /** Its number in the case. */
  order: number;
  reason: OrderReason;
  person: OrderItem['person'];
  denial: NonNullable<OrderItem['denial']>;
  stopped: boolean;
  due: DueDate;
  at: string;
}

/** → open: 督办单. It waits in the supervisors' worklist, ordered by when an answer is due. */
export const openOrder = (table: Table, { caseId, order, due, at, ...told }: NewOrder): Write[] => [
  ...create(
    table,
    orderAddress(caseId, order),
    {
      ...{ entity: 'order', order, state: 'open', ...told, openedAt: at },
      ...{ dueAt: due.dueAt, dueProvisional: due.provisional, calendarVersion: due.calendarVersion },
      ...{ workKey: worklist.supervisionOrders, workDue: new Date(due.dueAt).toISOString() },
    },
    { type: 'order-opened', at, actor: system, data: { reason: told.reason, dueAt: due.dueAt } },
  ),
  enterDeadlines(table, caseId, due.calendarVersion, order),
];
