const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** How long after each attempt that failed the next one is made, ms: nine attempts in all, over 22 hours. */
export const pauses: readonly number[] = [
  ...[5 * second, 30 * second, 2 * minute, 10 * minute],
  ...[hour, 3 * hour, 6 * hour, 12 * hour],
];

/** Each pause is up to a fifth longer, so that what failed together is not tried again together. */
const jitter = 0.2;

/** The pause after the n-th attempt (from 1), ms; undefined after the last. @param random in [0, 1) */
export const pauseAfter = (attempts: number, random: number): number | undefined => {
  const pause = pauses[attempts - 1];
  return pause === undefined ? undefined : Math.round(pause * (1 + jitter * random));
};
