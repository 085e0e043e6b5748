import type { Expiration } from '../engines/provision/lifecycle.ts';
import type { CityClock, Stoppable } from '../types.ts';

const DAY_MS = 86_400_000;

export interface ExpiryOptions {
  expirations: readonly Expiration[];
  clock: CityClock;
  /** Removes the objects of a bucket under a prefix that were written at a time (epoch ms) of which `isExpired` holds. */
  remove(bucket: string, prefix: string, isExpired: (writtenAt: number) => boolean): void;
}

/** Removes objects as a bucket's lifecycle says, at every midnight (UTC) of the city, and at once for those of the past. */
export function startExpiry({ expirations, clock, remove }: ExpiryOptions): Stoppable {
  let cancel = (): void => undefined;
  const run = (): void => {
    const now = clock.now();
    for (const { bucket, prefix, days } of expirations) {
      remove(bucket, prefix, (writtenAt) => now >= expiryOf(writtenAt, days));
    }
    cancel = clock.at(nextMidnight(now), run);
  };
  if (expirations.length > 0) run();
  return { stop: async () => cancel() };
}

/** S3 rounds up to the midnight that follows the last of the days. */
const expiryOf = (writtenAt: number, days: number): number => nextMidnight(writtenAt + days * DAY_MS);

const nextMidnight = (at: number): number => (Math.floor(at / DAY_MS) + 1) * DAY_MS;
