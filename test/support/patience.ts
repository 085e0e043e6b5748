import type { TestCity } from './city.ts';

/** So long nothing may change before people stop waiting, ms of this machine. */
const quietMs = 2_000;
/** With the quiet, a little more than the minute after which the sweeper takes a signal for forgotten, ms. */
const letPassMs = 58_500;

/**
 * Lets a minute of the city's time pass, and the sweeper come, whenever nothing has changed for two seconds: what waits for a
 * retry or for the sweeper goes on. A task that is under way is younger than that, and so never outlives its own minute.
 */
export const patience = (city: TestCity): { told(standing: string): Promise<void> } => {
  let known = '';
  let since = performance.now();
  return {
    told: async (standing) => {
      const quiet = performance.now() - since > quietMs;
      if (standing === known && !quiet) return;
      known = standing;
      since = performance.now();
      if (!quiet) return;
      await city.advance(letPassMs);
      // It may meet a fault like anyone else; the next one comes in a minute.
      await city.sweep().catch(() => undefined);
    },
  };
};
