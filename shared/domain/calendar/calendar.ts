import { PUBLISHED_VERSION, PUBLISHED_YEARS } from './published-years.ts';

/** A day as it is written in Shanghai: 'YYYY-MM-DD'. */
export type CivilDate = string;

/** What the State Council's notice (国务院办公厅放假安排) says of one year: days as 'MM-DD'. */
export interface CalendarYear {
  /** Days off by law or in lieu 放假. */
  rest: ReadonlySet<string>;
  /** Weekend days that are worked in lieu 调休上班. */
  worked: ReadonlySet<string>;
}

/** The published years; a year that is not here is not known, and nothing is assumed of it silently. */
export interface WorkingCalendar {
  /** Stored beside every due date that this calendar made. */
  version: string;
  years: ReadonlyMap<number, CalendarYear>;
}

/** The calendar that this release carries. */
export const publishedCalendar: WorkingCalendar = {
  version: PUBLISHED_VERSION,
  years: new Map(PUBLISHED_YEARS.map(([year, rest, worked]) => [year, { rest: daysOf(rest), worked: daysOf(worked) }])),
};

function daysOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' ').filter((day) => day !== ''));
}
