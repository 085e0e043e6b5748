import type { TestCity } from './city.ts';

/** A little more than the minute after which the sweeper takes a signal for forgotten, ms. */
const forgottenMs = 60_100;

/**
 * Lets the rest of a minute of the city's time pass, and the sweeper come, whenever nothing has changed for `quietMs`: what
 * waits for a retry or for the sweeper goes on. The quiet must be longer than any task that may be under way, since a leap of
 * time would end that task at its own minute.
 */
export const patience = (city: TestCity, quietMs: number): { told(standing: string): Promise<void> } => {
  let known = '';
  let since = performance.now();
  return {
    told: async (standing) => {
      const quiet = performance.now() - since > quietMs;
      if (standing === known && !quiet) return;
      known = standing;
      since = performance.now();
      if (!quiet) return;
      await city.advance(forgottenMs - quietMs);
      // It may meet a fault like anyone else; the next one comes in a minute.
      await city.sweep().catch(() => undefined);
    },
  };
};
