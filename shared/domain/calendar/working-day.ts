import type { CivilDate, WorkingCalendar } from './calendar.ts';

/** What a calendar says of a day; 'unpublished' when its year's notice is not known. */
export type DayKind = 'working' | 'rest' | 'unpublished';

/** What a day is in Shanghai, by a calendar. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): DayKind {
  const year = calendar.years.get(yearOf(date));
  if (!year) return 'unpublished';
  const day = date.slice(5);
  if (year.worked.has(day)) return 'working';
  return year.rest.has(day) || isWeekend(date) ? 'rest' : 'working';
}

/** Whether a day is counted as worked: Monday to Friday where its year is not published, which makes the count provisional. */
export function isCounted(date: CivilDate, calendar: WorkingCalendar): boolean {
  const kind = isWorkingDay(date, calendar);
  return kind === 'unpublished' ? !isWeekend(date) : kind === 'working';
}

/** Whether what is counted over the days (after, upTo] rests on a year that is not published. */
export function isProvisional(after: CivilDate, upTo: CivilDate, calendar: WorkingCalendar): boolean {
  for (let year = yearOf(after); year <= yearOf(upTo); year += 1) {
    const isBeforeFirstDay = after === `${String(year).padStart(4, '0')}-12-31`;
    if (after < upTo && !isBeforeFirstDay && !calendar.years.has(year)) return true;
  }
  return false;
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: CivilDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The year of a day. */
export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}
