/** Where time comes from. Everything in the product takes it as an argument. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** The clock of the machine: wired in `functions/<name>/index.ts`, nowhere else. */
export const systemClock: Clock = { now: () => Date.now() };

/** RFC 3339 in UTC with milliseconds, as times are stored and answered. */
export const instant = (clock: Clock): string => new Date(clock.now()).toISOString();
