import { expect, test } from 'vitest';
import type { Deps } from '../../../functions/sweep/deps.ts';
import { escalateOrders } from '../../../functions/sweep/escalate-orders.ts';
import type { OrderItem } from '../../../shared/store/items/order.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { anOrder, caseId } from '../store/items.ts';
import { recordingTable } from '../store/recorder.ts';

/** A run of the duty after the order is due by the index; `order` is what stands in the table. Answers what was logged and written. */
const runOn = async (order: OrderItem) => {
  const { table, sent } = recordingTable(({ constructor: { name } }) => {
    if (name === 'QueryCommand') return { Items: [toAttributes({ caseId, entity: 'order', order: 1 })] };
    return name === 'GetItemCommand' ? { Item: toAttributes(order) } : {};
  });
  const logged: string[] = [];
  const log = { info: (event: string) => logged.push(event), error: (event: string) => logged.push(event) };
  const clock = { now: () => Date.parse('2026-12-01T02:00:00Z') };
  await escalateOrders({ table, clock, log } as unknown as Deps);
  return { logged, written: sent.filter(({ constructor: { name } }) => name.startsWith('Transact')).length };
};

test('an order that is overdue is escalated, and logged for the alarm', async () =>
  expect(await runOn(anOrder)).toEqual({ logged: ['order-overdue'], written: 1 }));

test('one that has just been given more time is left, though the index does not know yet', async () =>
  expect(await runOn({ ...anOrder, dueAt: '2026-12-03T23:59:59+08:00' })).toEqual({ logged: [], written: 0 }));
