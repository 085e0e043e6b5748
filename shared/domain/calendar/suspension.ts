import type { CivilDate } from './calendar.ts';
import { type Instant, shanghaiDate } from './shanghai-time.ts';

/**
 * 中止计时: a time in which the clock stands, because the applicant must act (补正), or for a hearing, test, inspection or appraisal
 * (行政许可法 45). It is open while it has no end.
 */
export interface Suspension {
  begin: Instant;
  end?: Instant | undefined;
}

/** Whether the clock stands on a day. */
export type Suspended = (date: CivilDate) => boolean;

/**
 * The days on which the clock stands: of each suspension the days (begin, end], so that the day on which it begins still counts and
 * the day on which it ends does not yet. Days of several suspensions are suspended once; an open one goes up to `asOf`.
 */
export function suspendedDays(suspensions: readonly Suspension[], asOf: Instant): Suspended {
  const spans = suspensions.map(({ begin, end = asOf }) => [shanghaiDate(begin), shanghaiDate(end)] as const);
  return (date) => spans.some(([begin, end]) => begin < date && date <= end);
}
