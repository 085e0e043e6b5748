import type { DueDate } from '../../domain/calendar/due-at.ts';
import { isOverdue } from '../../domain/supervision/order.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import { system } from '../event.ts';
import { type OrderItem, orderAddress } from '../items/order.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { confirmDeadlines } from './list-deadlines.ts';

/** Where it waits: with the others again where it had passed its due date, and now has not. */
const waiting = (order: OrderItem, dueAt: string, at: string) => ({
  workKey: isOverdue({ dueAt }, at) ? order.workKey : worklist.supervisionOrders,
  workDue: new Date(dueAt).toISOString(),
});

const moveOrder = (table: Table, order: OrderItem, due: DueDate, at: string): Write[] => {
  const { dueAt, provisional, calendarVersion } = due;
  return move<OrderItem['state']>(table, orderAddress(order.caseId, order.order), order, {
    ...{ from: ['open'], to: 'open' },
    set: { dueAt, dueProvisional: provisional, calendarVersion, ...waiting(order, dueAt, at) },
    event: {
      ...{ type: 'deadline-recomputed', at, actor: system },
      data: { before: order.dueAt, dueAt, provisional, calendarVersion },
    },
  });
};

/** open → open: the due date of a supervision order follows another calendar (invariant 7); `due` where that makes it another one. */
export const recomputeOrder = (
  table: Table,
  order: OrderItem,
  { calendarVersion, due, at }: { calendarVersion: string; due: DueDate | undefined; at: string },
): Promise<Commit> =>
  commit(table, [
    ...(due ? moveOrder(table, order, due, at) : []),
    confirmDeadlines(table, order.caseId, calendarVersion, order.order),
  ]);
