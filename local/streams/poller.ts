import type { Stoppable } from '../types.ts';

/** Reads a stream or a queue for one event source mapping, until stopped. */
export interface Poller extends Stoppable {
  /** Something was written: look now rather than at the end of the pause. */
  wake(): void;
  /** Resolves once all that was there at the time of the call has been handled. */
  drained(): Promise<void>;
  /** How many batches were handed over so far. */
  delivered(): number;
}

/**
 * Waits until all pollers have nothing left to do. What a function writes may reach another poller, so it looks again
 * until a whole round has delivered nothing. @returns false if that took longer than `timeoutMs`
 */
export async function drainAll(pollers: readonly Poller[], timeoutMs = 10_000): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const total = (): number => pollers.reduce((sum, poller) => sum + poller.delivered(), 0);
  let out = false;
  const rounds = async (): Promise<boolean> => {
    for (let before = -1; before !== total() && !out; ) {
      before = total();
      await Promise.all(pollers.map((poller) => poller.drained()));
    }
    return true;
  };
  try {
    return await Promise.race([rounds(), late]);
  } finally {
    out = true;
    clearTimeout(timer);
  }
}
