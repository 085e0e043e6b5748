import type { CivilDate, WorkingCalendar } from './calendar.ts';
import { addDays } from './shanghai-time.ts';
import { yearOf } from './working-day.ts';

/** So long ahead a year is needed, days: the next one from the first of December on, which is about when its notice comes out. */
const aheadDays = 31;

/** The year that a day already reaches into and whose notice (放假安排) is not in the calendar; undefined where all is known. */
export function missingYear(today: CivilDate, calendar: WorkingCalendar): number | undefined {
  const year = yearOf(addDays(today, aheadDays));
  return calendar.years.has(year) ? undefined : year;
}
