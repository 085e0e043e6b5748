import { type CivilDate, publishedCalendar, type WorkingCalendar } from './calendar.ts';

/** What a calendar says of a day; 'unpublished' when its year's notice is not known. */
export type DayKind = 'working' | 'rest' | 'unpublished';

/** Whether a day is worked in Shanghai, by a calendar (the published one unless another is given). */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar = publishedCalendar): DayKind {
  const year = calendar.years.get(Number(date.slice(0, 4)));
  if (!year) return 'unpublished';
  const day = date.slice(5);
  if (year.worked.has(day)) return 'working';
  return year.rest.has(day) || isWeekend(date) ? 'rest' : 'working';
}

/** Whether a day is a Saturday or a Sunday. */
export function isWeekend(date: CivilDate): boolean {
  const weekday = new Date(date).getUTCDay();
  return weekday === 0 || weekday === 6;
}
