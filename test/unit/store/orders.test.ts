import { describe, expect, test } from 'vitest';
import type { Actor } from '../../../shared/store/event.ts';
import type { OrderItem } from '../../../shared/store/items/order.ts';
import type { Table } from '../../../shared/store/table.ts';
import { denyNamed } from '../../../shared/store/transitions/deny-named.ts';
import { escalateOrder } from '../../../shared/store/transitions/escalate-order.ts';
import { recomputeOrder } from '../../../shared/store/transitions/recompute-order.ts';
import { settleOrder } from '../../../shared/store/transitions/settle-order.ts';
import { aCase, anOrder, asTaxClerk, at, someConsents } from './items.ts';
import { transactionOf, type Written } from './recorder.ts';

const due = { dueAt: '2026-11-30T23:59:59+08:00', provisional: false, calendarVersion: '2026' };
const clerk: Actor = { kind: 'hall', id: 'hall-clerk', office: 'hall-440604' };
const supervisor: Actor = { kind: 'supervisor', id: 'supervisor' };
const written = async (key: string, change: (table: Table) => Promise<unknown>): Promise<Written | undefined> =>
  (await transactionOf(change)).find((write) => write.key.endsWith(` ${key}`));

describe('a supervision order that is opened', () => {
  const deny = (actor: Actor) => (t: Table) =>
    denyNamed(
      t,
      actor,
      { case: aCase('reviewing'), consents: someConsents(), key: 'index-1' },
      {
        ...{ digest: 'digest-2', named: asTaxClerk, due, stops: undefined },
        denied: { at, via: 'paper', by: actor.id, reference: 'SJ-12' },
      },
    );

  test('keeps as what the person was named and how they said so, and its event keeps nothing of it', async () => {
    const how = { via: 'paper', by: 'hall-clerk', reference: 'SJ-12', hall: 'hall-440604' };
    expect((await written('V#ORDER#1', deny(clerk)))?.item.denial).toEqual({ ...asTaxClerk, ...how });
    const event = await written('Z#order:1#000001', deny(clerk));
    expect(event?.item.data).toEqual({ reason: 'not-me', dueAt: due.dueAt });
  });

  test('names no hall where the person has answered by their own login', async () => {
    const item = (await written('V#ORDER#1', deny({ kind: 'named', id: 'applicant-2' })))?.item;
    expect(item?.denial).not.toHaveProperty('hall');
  });

  test('waits until its due date, in the time that the sweeper compares it with', async () =>
    expect((await written('V#ORDER#1', deny(clerk)))?.item).toMatchObject({
      ...{ workKey: 'SUPERVISION#ORDERS', workDue: '2026-11-30T15:59:59.000Z' },
    }));
});

test('a supervision order that is overdue goes before all others, once', async () => {
  const write = await written('V#ORDER#1', (t) => escalateOrder(t, anOrder, at));
  expect(write?.update).toContain('workKey = "SUPERVISION#OVERDUE"');
  expect(write?.update).not.toContain('workDue');
  expect(write?.condition).toContain('workKey = "SUPERVISION#ORDERS"');
});

describe('a supervision order whose due date is found anew', () => {
  const overdue: OrderItem = { ...anOrder, workKey: 'SUPERVISION#OVERDUE' };
  const moved = async (order: OrderItem, now: string) =>
    (
      await written('V#ORDER#1', (t) =>
        recomputeOrder(t, order, { calendarVersion: due.calendarVersion, due, at: now }),
      )
    )?.update;

  test.each([
    ['waits with the others where it has more time', overdue, '2026-11-30T15:59:58.000Z', 'SUPERVISION#ORDERS'],
    ['stays overdue where that has passed all the same', overdue, '2026-11-30T16:00:00.000Z', 'SUPERVISION#OVERDUE'],
    ['is the sweeper’s to find where it has passed', anOrder, '2026-11-30T16:00:00.000Z', 'SUPERVISION#ORDERS'],
  ])('%s', async (_what, order, now, list) => {
    const update = await moved(order, now);
    expect(update).toContain(`workKey = "${list}"`);
    expect(update).toContain('workDue = "2026-11-30T15:59:59.000Z"');
  });
});

describe('a supervision order that is settled', () => {
  const settlement = { conclusion: 'mistaken', reference: 'JD-1', at } as const;
  const settle = (t: Table) => settleOrder(t, supervisor, anOrder, settlement);

  test('waits no more and is listed by when that was, and no calendar moves it', async () => {
    const { update } = (await written('V#ORDER#1', settle)) ?? {};
    expect(update).toContain('workKey = "SUPERVISION#SETTLED"');
    expect(update).toContain(`workDue = "${at}"`);
    expect((await written('D#DEADLINES#ORDER#1', settle))?.kind).toBe('Delete');
  });

  test('keeps the reference, which is in no event', async () => {
    expect((await written('V#ORDER#1', settle))?.update).toContain('reference = "JD-1"');
    expect((await written('Z#order:1#000003', settle))?.item.data).toEqual({ conclusion: 'mistaken' });
  });
});
