import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClock } from '../../../../local/clock/clock.ts';
import { createTimerHeap, type Timer } from '../../../../local/clock/timer-heap.ts';

const DAY = 86_400_000;
let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'clock-'));
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('a task runs when its time has come, however far away it is', async () => {
  const clock = createClock({ dataDir });
  const task = vi.fn();
  clock.at(clock.now() + 300 * DAY, task);
  await vi.advanceTimersByTimeAsync(300 * DAY - 1);
  expect(task).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(task).toHaveBeenCalledOnce();
});

test('moving the clock runs what has become due, in order, and nothing that was cancelled', async () => {
  const clock = createClock({ dataDir });
  const seen: number[] = [];
  for (const days of [3, 1, 2, 9]) clock.at(clock.now() + days * DAY, () => seen.push(days));
  clock.at(clock.now() + DAY, () => seen.push(0))();
  clock.moveTo(5 * DAY);
  await Promise.resolve();
  expect(seen).toEqual([1, 2, 3]);
  expect(clock.now()).toBe(Date.now() + 5 * DAY);
});

test('the offset survives a restart and never goes back', () => {
  createClock({ dataDir }).moveTo(DAY);
  const clock = createClock({ dataDir });
  expect(clock.offsetMs()).toBe(DAY);
  expect(() => clock.moveTo(DAY - 1)).toThrow(RangeError);
});

test('the heap gives timers in order, whatever is removed in between', () => {
  const operations = fc.array(fc.record({ at: fc.nat(50), removed: fc.boolean() }), { maxLength: 60 });
  fc.assert(
    fc.property(operations, (timers) => {
      const heap = createTimerHeap();
      const all = timers.map(({ at, removed }) => ({
        removed,
        timer: { at, task: () => undefined, index: -1 } as Timer,
      }));
      for (const { timer } of all) heap.add(timer);
      for (const { removed, timer } of all) if (removed) heap.remove(timer);
      const left: number[] = [];
      for (let first = heap.first(); first; first = heap.first()) {
        left.push(first.at);
        heap.remove(first);
      }
      const expected = all.filter(({ removed }) => !removed).map(({ timer }) => timer.at);
      expect(left).toEqual(expected.sort((a, b) => a - b));
    }),
  );
});
