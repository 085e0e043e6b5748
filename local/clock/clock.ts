import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { CityClock, Stoppable } from '../types.ts';
import { createTimerHeap, type Timer } from './timer-heap.ts';

/** The clock of the city with the means to move it. */
export interface MovableClock extends CityClock, Stoppable {
  /** Milliseconds that the city is ahead of the machine; shared with the functions' workers (one float64). */
  readonly shared: SharedArrayBuffer;
  offsetMs(): number;
  /** Moves the city to this offset; throws if that is back in time. The offset survives a restart. */
  moveTo(offsetMs: number): void;
}

/** Node's longest timer; longer waits are taken in steps. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const Stored = z.strictObject({ offsetMs: z.number().min(0) });

/** The city's clock, at the offset that the data directory remembers. */
export function createClock({ dataDir }: { dataDir: string }): MovableClock {
  const file = join(dataDir, 'clock.json');
  const shared = new SharedArrayBuffer(8);
  const offset = new Float64Array(shared);
  offset[0] = readOffset(file);
  const now = (): number => Date.now() + (offset[0] ?? 0);
  const timers = createTimerHeap();
  let wake: NodeJS.Timeout | undefined;

  const arm = (): void => {
    clearTimeout(wake);
    const first = timers.first();
    if (first) wake = setTimeout(runDue, Math.min(Math.max(first.at - now(), 0), LONGEST_TIMER_MS));
  };
  const runDue = (): void => {
    for (let first = timers.first(); first && first.at <= now(); first = timers.first()) {
      timers.remove(first);
      // A task that throws must not keep the others from running: it surfaces as an uncaught exception of its own.
      queueMicrotask(first.task);
    }
    arm();
  };
  return {
    shared,
    now,
    offsetMs: () => offset[0] ?? 0,
    at(at, task) {
      const timer: Timer = { at, task, index: -1 };
      timers.add(timer);
      if (timers.first() === timer) arm();
      return () => {
        if (timer.index >= 0) timers.remove(timer);
      };
    },
    moveTo(offsetMs) {
      if (!Number.isFinite(offsetMs) || offsetMs < (offset[0] ?? 0))
        throw new RangeError('the clock only goes forward');
      const draft = `${file}.new`;
      writeFileSync(draft, JSON.stringify({ offsetMs }));
      renameSync(draft, file);
      offset[0] = offsetMs;
      runDue();
    },
    stop: async () => clearTimeout(wake),
  };
}

function readOffset(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  return Stored.parse(JSON.parse(text)).offsetMs;
}
