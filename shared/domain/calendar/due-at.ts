import { type CivilDate, publishedCalendar, type WorkingCalendar } from './calendar.ts';
import { addDays, type Instant, shanghaiDate } from './shanghai-time.ts';
import { isWeekend, isWorkingDay } from './working-day.ts';

/** When something is due, and by which calendar that was found. */
export interface DueDate {
  /** RFC 3339 in Shanghai time, '…T23:59:59+08:00' or, for half a day, '…T12:00:00+08:00'. */
  dueAt: string;
  /** True when a year with no published calendar was counted Monday to Friday: recompute when it is published. */
  provisional: boolean;
  calendarVersion: string;
}

/**
 * The end (23:59:59) of the n-th working day after the day on which something starts; the start day does not count.
 *
 * @throws RangeError unless `workingDays` is a whole number from 1 to 1,000.
 */
export function dueAt(start: Instant, workingDays: number, calendar: WorkingCalendar = publishedCalendar): DueDate {
  return dueAfterHalfDays(start, workingDays * 2, calendar);
}

/**
 * The end of the n-th half working day after the start day: an odd number ends at 12:00, an even one at 23:59:59.
 * Limits of single steps are in half days; those of items and cases in whole days.
 *
 * @throws RangeError unless `halfDays` is a whole number from 1 to 2,000.
 */
export function dueAfterHalfDays(
  start: Instant,
  halfDays: number,
  calendar: WorkingCalendar = publishedCalendar,
): DueDate {
  if (!Number.isInteger(halfDays) || halfDays < 1 || halfDays > 2_000) {
    throw new RangeError(`A limit is a whole number of (half) working days, not ${halfDays / 2} days`);
  }
  const { date, provisional } = nthWorkingDay(shanghaiDate(start), Math.ceil(halfDays / 2), calendar);
  const time = halfDays % 2 === 1 ? '12:00:00' : '23:59:59';
  return { dueAt: `${date}T${time}+08:00`, provisional, calendarVersion: calendar.version };
}

function nthWorkingDay(after: CivilDate, count: number, calendar: WorkingCalendar) {
  let date = after;
  let provisional = false;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    const kind = isWorkingDay(date, calendar);
    if (kind === 'unpublished') provisional = true;
    if (kind === 'working' || (kind === 'unpublished' && !isWeekend(date))) left -= 1;
  }
  return { date, provisional };
}
