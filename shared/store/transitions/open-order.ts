import type { DueDate } from '../../domain/calendar/due-at.ts';
import type { OrderReason } from '../../domain/supervision/order.ts';
import { create } from '../aggregate.ts';
import type { Write } from '../commit.ts';
import { system } from '../event.ts';
import { orderAddress } from '../items/order.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { enterDeadlines } from './list-deadlines.ts';

export interface NewOrder {
  caseId: string;
  /** Its number in the case. */
  order: number;
  reason: OrderReason;
  person: { key: string; digest: string };
  stopped: boolean;
  due: DueDate;
  at: string;
}

/** → open: 督办单. It waits in the supervisors' worklist, ordered by when an answer is due. */
export const openOrder = (table: Table, { caseId, order, reason, person, stopped, due, at }: NewOrder): Write[] => [
  ...create(
    table,
    orderAddress(caseId, order),
    {
      ...{ entity: 'order', order, state: 'open', reason, person, stopped, openedAt: at },
      ...{ dueAt: due.dueAt, dueProvisional: due.provisional, calendarVersion: due.calendarVersion },
      ...{ workKey: worklist.supervisionOrders, workDue: due.dueAt },
    },
    { type: 'order-opened', at, actor: system, data: { reason, dueAt: due.dueAt } },
  ),
  enterDeadlines(table, caseId, due.calendarVersion, order),
];
