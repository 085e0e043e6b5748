import type { WorkingCalendar } from './calendar.ts';
import { addDays, type Instant, shanghaiDate } from './shanghai-time.ts';
import { type Suspension, suspendedDays } from './suspension.ts';
import { isCounted, isProvisional } from './working-day.ts';

/** 期限: how much working time something may take, from when on, and when the clock stood. */
export interface Term {
  /** The day on which it starts does not count. */
  start: Instant;
  /** In half working days, so that limits of single steps and of whole cases are of one kind. */
  limitHalfDays: number;
  suspensions: readonly Suspension[];
}

/** When something is due, and by which calendar that was found. */
export interface DueDate {
  /** RFC 3339 in Shanghai time, '…T23:59:59+08:00' or, for half a day, '…T12:00:00+08:00'. */
  dueAt: string;
  /** True when a year with no published calendar was counted Monday to Friday: recompute when it is published. */
  provisional: boolean;
  calendarVersion: string;
}

/** The ends of the two halves of a working day, Shanghai time. */
export const halfDayEnds = ['12:00:00', '23:59:59'] as const;

/**
 * The end (23:59:59) of the n-th working day after the day on which something starts; the start day does not count.
 *
 * @throws RangeError unless `workingDays` is a whole number from 1 to 1,000.
 */
export function dueAt(start: Instant, workingDays: number, calendar: WorkingCalendar): DueDate {
  return dueAfterHalfDays(start, workingDays * 2, calendar);
}

/**
 * The end of the n-th half working day after the start day: an odd number ends at 12:00, an even one at 23:59:59.
 * Limits of single steps are in half days; those of items and cases in whole days.
 *
 * @throws RangeError unless `halfDays` is a whole number from 1 to 2,000.
 */
export function dueAfterHalfDays(start: Instant, halfDays: number, calendar: WorkingCalendar): DueDate {
  return dueOf({ start, limitHalfDays: halfDays, suspensions: [] }, calendar, start);
}

/**
 * When a term ends: its suspended working days are added back. A suspension that is still open is counted up to `asOf`, so that the
 * answer is the earliest time at which the term can be due.
 *
 * @throws RangeError unless the limit is a whole number of half days from 1 to 2,000.
 */
export function dueOf({ start, limitHalfDays, suspensions }: Term, calendar: WorkingCalendar, asOf: Instant): DueDate {
  if (!Number.isInteger(limitHalfDays) || limitHalfDays < 1 || limitHalfDays > 2_000) {
    throw new RangeError(`A limit is a whole number of (half) working days, not ${limitHalfDays / 2} days`);
  }
  const isSuspended = suspendedDays(suspensions, asOf);
  const startDay = shanghaiDate(start);
  let date = startDay;
  for (let left = Math.ceil(limitHalfDays / 2); left > 0; ) {
    date = addDays(date, 1);
    if (isCounted(date, calendar) && !isSuspended(date)) left -= 1;
  }
  const time = halfDayEnds[limitHalfDays % 2 === 1 ? 0 : 1];
  const provisional = isProvisional(startDay, date, calendar);
  return { dueAt: `${date}T${time}+08:00`, provisional, calendarVersion: calendar.version };
}
