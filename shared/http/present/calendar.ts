import type { CurrentCalendar } from '../../store/calendar/calendar-item.ts';

const datesOf = (year: number, days: ReadonlySet<string>): string[] => [...days].sort().map((day) => `${year}-${day}`);

/** The working calendar, year by year as it now counts, with the notice where one was imported. */
export const presentCalendar = ({ calendar, notices }: CurrentCalendar) => ({
  version: calendar.version,
  years: [...calendar.years]
    .sort(([one], [other]) => one - other)
    .map(([year, { rest, worked }]) => {
      const imported = notices.find((notice) => notice.year === year);
      return {
        ...{ year, rest: datesOf(year, rest), worked: datesOf(year, worked) },
        ...(imported && { source: imported.source, importedAt: imported.importedAt }),
      };
    }),
});

/** The version of the calendar as an entity tag (RFC 9110). */
export const calendarTag = ({ calendar }: CurrentCalendar): string => `"${calendar.version}"`;
