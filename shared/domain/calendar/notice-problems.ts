import type { CivilDate } from './calendar.ts';
import { legalHolidays, movedToOtherYears } from './legal-holidays.ts';
import type { YearNotice } from './notice.ts';
import { isWeekend } from './working-day.ts';

/** What can be wrong with a notice, beyond the shape of its days. */
export type NoticeProblemCode =
  | 'outside-year'
  | 'repeated'
  | 'rest-and-worked'
  | 'not-weekend'
  | 'legal-holiday-missing'
  | 'too-few-days-off';

/** One thing that is wrong with a notice. */
export interface NoticeProblem {
  /** JSON pointer (RFC 6901) into the notice. */
  pointer: string;
  code: `calendar.${NoticeProblemCode}`;
  params?: Record<string, string | number>;
}

type List = 'rest' | 'worked';
type Days = Pick<YearNotice, 'year' | List>;

/** Everything that is wrong with a notice, so that a slip of the pen does not move the due dates of a whole year. */
export function noticeProblems(notice: Days): NoticeProblem[] {
  const ofDays = [...dayProblems(notice, 'rest'), ...dayProblems(notice, 'worked')];
  // Sums of days that are wrong already say nothing.
  return ofDays.length > 0 ? ofDays : lawProblems(notice);
}

function dayProblems(notice: Days, list: List): NoticeProblem[] {
  return notice[list].flatMap((date, at) => {
    const code = wrongWith(notice, list, date, at);
    return code ? [{ pointer: `/${list}/${at}`, code: `calendar.${code}`, params: { date } }] : [];
  });
}

function wrongWith(notice: Days, list: List, date: CivilDate, at: number): NoticeProblemCode | undefined {
  if (!isNameable(notice.year, date)) return 'outside-year';
  if (notice[list].indexOf(date) !== at) return 'repeated';
  if (list === 'rest') return undefined;
  if (notice.rest.includes(date)) return 'rest-and-worked';
  return isWeekend(date) ? undefined : 'not-weekend';
}

/** Days of the year, and of the December before, that the New Year's holiday may reach into. */
function isNameable(year: number, date: CivilDate): boolean {
  return date.startsWith(`${year}-`) || date.startsWith(`${year - 1}-12-`);
}

/** What the law grants cannot be taken away by a notice: its fixed days are off, and their sum is about that of the law. */
function lawProblems({ year, rest, worked }: Days): NoticeProblem[] {
  const law = legalHolidays.findLast(({ from }) => from <= year);
  if (law === undefined) return [];
  const missing = law.fixed
    .map((day) => `${year}-${day}`)
    .filter((date) => !rest.includes(date))
    .map((date) => ({ pointer: '/rest', code: 'calendar.legal-holiday-missing', params: { date } }) as const);
  const granted = rest.filter((date) => !isWeekend(date)).length - worked.length;
  if (granted >= law.days - movedToOtherYears) return missing;
  return [...missing, { pointer: '/rest', code: 'calendar.too-few-days-off', params: { granted, law: law.days } }];
}
