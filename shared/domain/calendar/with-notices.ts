import type { CalendarYear, CivilDate, WorkingCalendar } from './calendar.ts';
import type { YearNotice } from './notice.ts';

/**
 * The calendar that a release carries, with the notices that were imported since laid over it: each makes its year known, or replaces
 * what was known of it. `revision` counts the imports; with it every import makes another version, and versions sort by their age.
 */
export function withNotices(
  carried: WorkingCalendar,
  notices: readonly YearNotice[],
  revision: number,
): WorkingCalendar {
  const years = new Map(carried.years);
  for (const notice of notices) years.set(notice.year, daysIn(notice.year, notice));
  // The days of a December are last said by the notice of the year after; it makes no year known but its own.
  for (const notice of notices) {
    const before = years.get(notice.year - 1);
    if (before) years.set(notice.year - 1, overlaid(before, daysIn(notice.year - 1, notice)));
  }
  return { version: versionOf(carried, revision), years };
}

function versionOf({ version }: WorkingCalendar, revision: number): string {
  return revision === 0 ? version : `${version}+${String(revision).padStart(4, '0')}`;
}

function daysIn(year: number, { rest, worked }: YearNotice): CalendarYear {
  return { rest: ofYear(year, rest), worked: ofYear(year, worked) };
}

function ofYear(year: number, dates: readonly CivilDate[]): ReadonlySet<string> {
  return new Set(dates.filter((date) => date.startsWith(`${year}-`)).map((date) => date.slice(5)));
}

function overlaid(before: CalendarYear, after: CalendarYear): CalendarYear {
  const kept = (days: ReadonlySet<string>, other: ReadonlySet<string>) => [...days].filter((day) => !other.has(day));
  return {
    rest: new Set([...kept(before.rest, after.worked), ...after.rest]),
    worked: new Set([...kept(before.worked, after.rest), ...after.worked]),
  };
}
