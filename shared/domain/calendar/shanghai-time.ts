import type { CivilDate } from './calendar.ts';

/** A moment in milliseconds since the epoch. */
export type Instant = number;

/** Shanghai is at +08:00 all year; it has had no summer time since 1992. */
const OFFSET_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day it is in Shanghai at a moment, 'YYYY-MM-DD'. */
export function shanghaiDate(instant: Instant): CivilDate {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 10);
}

/** The time of day in Shanghai at a moment, 'HH:MM:SS.mmm'. */
export function shanghaiTime(instant: Instant): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(11, 23);
}

/** The day that comes a number of days after another (before it, if negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day of the same month and day a number of years later; 29 February becomes 28 February in a common year. */
export function addYears(date: CivilDate, years: number): CivilDate {
  const year = String(Number(date.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${date.slice(4)}`;
  return isCivilDate(same) ? same : `${year}-02-28`;
}

/** Whether a text is a day that exists, written 'YYYY-MM-DD'. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const moment = Date.parse(text);
  // Date.parse lets 30 February roll over into March.
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}
