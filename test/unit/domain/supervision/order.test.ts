import { expect, test } from 'vitest';
import { isOverdue } from '../../../../shared/domain/supervision/order.ts';

const dueAt = '2026-11-30T23:59:59+08:00';
const [before, after] = ['2026-11-30T15:59:59.000Z', '2026-11-30T16:00:00.000Z'];

test.each([
  ['until its due date it is in time', undefined, before, false],
  ['from then on it is overdue', undefined, after, true],
  ['settled in time it never becomes overdue', before, after, false],
  ['settled late it stays overdue', after, after, true],
])('%s', (_what, settledAt, now, overdue) => expect(isOverdue({ dueAt, settledAt }, now)).toBe(overdue));
