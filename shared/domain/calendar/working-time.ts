import type { WorkingCalendar } from './calendar.ts';
import { halfDayEnds, type Term } from './due-at.ts';
import { addDays, type Instant, shanghaiDate, shanghaiTime } from './shanghai-time.ts';
import { suspendedDays } from './suspension.ts';
import { isCounted, isProvisional } from './working-day.ts';

/** An amount of working time. */
export interface WorkingTime {
  halfDays: number;
  /** True when days of a year with no published calendar were counted Monday to Friday. */
  provisional: boolean;
}

/**
 * The working time of a term that has passed: the half working days after its start day that have ended by now and on which the clock
 * did not stand. A half day ends after 12:00:00 or 23:59:59, like the limits that are counted in them.
 */
export function elapsedOf({ start, suspensions }: Term, now: Instant, calendar: WorkingCalendar): WorkingTime {
  const isSuspended = suspendedDays(suspensions, now);
  const [startDay, today] = [shanghaiDate(start), shanghaiDate(now)];
  let halfDays = 0;
  for (let date = addDays(startDay, 1); date <= today; date = addDays(date, 1)) {
    if (isCounted(date, calendar) && !isSuspended(date)) halfDays += date < today ? 2 : endedHalves(now);
  }
  return { halfDays, provisional: isProvisional(startDay, today, calendar) };
}

/**
 * The working time that is left of a term: its limit less what has passed. More than 0 until the due date, never after: it is 0
 * when the term is overdue by less than half a working day, and -n when it is overdue by n half working days.
 */
export function remainingOf(term: Term, now: Instant, calendar: WorkingCalendar): WorkingTime {
  const { halfDays, provisional } = elapsedOf(term, now, calendar);
  return { halfDays: term.limitHalfDays - halfDays, provisional };
}

function endedHalves(now: Instant): number {
  const time = shanghaiTime(now);
  return halfDayEnds.filter((end) => time > `${end}.000`).length;
}
