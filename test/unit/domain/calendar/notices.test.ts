import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../../shared/domain/calendar/calendar.ts';
import { dueAt, dueOf } from '../../../../shared/domain/calendar/due-at.ts';
import { inOrder, isPublishable } from '../../../../shared/domain/calendar/notice.ts';
import { noticeProblems } from '../../../../shared/domain/calendar/notice-problems.ts';
import { withNotices } from '../../../../shared/domain/calendar/with-notices.ts';
import { isProvisional, isWorkingDay } from '../../../../shared/domain/calendar/working-day.ts';
import { synthetic2027 } from '../../../support/synthetic-2027.ts';
import { moment, termAndNow } from './terms.ts';

const notice = { year: 2027, ...synthetic2027 };
const problemsOf = (change: Partial<typeof notice>) =>
  noticeProblems({ ...notice, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);
const without = (...dates: string[]) => ({ rest: notice.rest.filter((date) => !dates.includes(date)) });

describe('a notice', () => {
  test('is accepted as the real ones of all published years are', () => {
    expect(noticeProblems(notice)).toEqual([]);
    for (const [year, { rest, worked }] of publishedCalendar.years) {
      const dates = (days: ReadonlySet<string>) => [...days].map((day) => `${year}-${day}`);
      expect({ year, found: noticeProblems({ year, rest: dates(rest), worked: dates(worked) }) }).toEqual({
        year,
        found: [],
      });
    }
  });

  test.each([
    ['a day of another year', { rest: [...notice.rest, '2028-01-01'] }, ['/rest/27 calendar.outside-year']],
    ['a day of the autumn before', { worked: ['2026-10-10'] }, ['/worked/0 calendar.outside-year']],
    ['a day twice', { worked: ['2027-02-13', '2027-02-13'] }, ['/worked/1 calendar.repeated']],
    ['a day that is off and worked', { worked: ['2027-02-06'] }, ['/worked/0 calendar.rest-and-worked']],
    ['a Monday that is worked in lieu', { worked: ['2027-02-15'] }, ['/worked/0 calendar.not-weekend']],
    ['no New Year’s Day', without('2027-01-01'), ['/rest calendar.legal-holiday-missing']],
    ['no second day of May', without('2027-05-02'), ['/rest calendar.legal-holiday-missing']],
    [
      'fewer days off than the law grants',
      without('2027-04-05', '2027-06-09', '2027-09-15'),
      ['/rest calendar.too-few-days-off'],
    ],
    [
      'many faults at once',
      { rest: ['2025-01-01', '2027-01-01', '2027-01-01'], worked: ['2027-01-01', '2027-01-05'] },
      [
        ...['/rest/0 calendar.outside-year', '/rest/2 calendar.repeated'],
        ...['/worked/0 calendar.rest-and-worked', '/worked/1 calendar.not-weekend'],
      ],
    ],
  ])('with %s is told so', (_what, change, expected) => expect(problemsOf(change)).toEqual(expected));

  test('comes out for the next year at the most', () => {
    expect([2003, 2004, 2027, 2028, Number.NaN].map((year) => isPublishable(year, '2026-11-27'))).toEqual([
      ...[false, true, true, false, false],
    ]);
  });

  test('is written in one way only', () =>
    expect(inOrder({ ...notice, rest: notice.rest.toReversed() })).toEqual(inOrder(notice)));
});

describe('2027, imported,', () => {
  const calendar = withNotices(publishedCalendar, [notice], 1);

  test('is a new version, which sorts after the one before', () => {
    expect(calendar.version).toBe(`${publishedCalendar.version}+0001`);
    const versions = [0, 1, 2, 9, 10, 99, 100].map((n) => withNotices(publishedCalendar, [], n).version);
    expect(versions.toSorted()).toEqual(versions);
  });

  test.each([
    // By Monday to Friday these would be due on 7 January and on 31 December.
    ['2026-12-30', 6, '2027-01-11'],
    ['2026-12-29', 2, '2027-01-05'],
    ['2027-02-03', 6, '2027-02-17'],
  ])('makes %s and %i working days due on %s', (start, days, date) =>
    expect(dueAt(moment(start), days, calendar)).toMatchObject({ dueAt: `${date}T23:59:59+08:00`, provisional: false }),
  );

  test('names days of the December before, and takes no others away from it', () => {
    expect(isWorkingDay('2026-12-31', calendar)).toBe('rest');
    expect(isWorkingDay('2026-10-10', calendar)).toBe('working');
    expect(isWorkingDay('2026-10-07', calendar)).toBe('rest');
  });

  test('is replaced by another notice, and keeps the December before as it says', () => {
    const corrected = { ...notice, ...without('2027-01-04') };
    const again = withNotices(publishedCalendar, [corrected], 2);
    expect(isWorkingDay('2027-01-04', again)).toBe('working');
    const of2026 = { ...notice, year: 2026, rest: ['2026-01-01'], worked: ['2026-02-28'] };
    const both = withNotices(publishedCalendar, [of2026, notice], 3);
    expect(isWorkingDay('2026-12-31', both)).toBe('rest');
    expect(isWorkingDay('2026-10-01', both)).toBe('working');
  });

  test('makes no other year known', () => {
    const of2029 = { ...notice, year: 2029, rest: ['2028-12-29', '2029-01-01'], worked: [] };
    expect(isWorkingDay('2028-12-29', withNotices(publishedCalendar, [of2029], 1))).toBe('unpublished');
  });
});

describe('what is counted is provisional', () => {
  test.each([
    ['2026-12-30', '2026-12-31', false],
    ['2026-12-31', '2027-01-01', true],
    ['2026-12-31', '2026-12-31', false],
    ['2003-12-31', '2004-01-02', false],
    ['2003-12-30', '2004-01-02', true],
    ['2025-01-01', '2028-01-01', true],
  ])('over the days after %s up to %s: %s', (after, upTo, expected) =>
    expect(isProvisional(after, upTo, publishedCalendar)).toBe(expected),
  );
});

test('importing a year that a term does not touch changes nothing of it', () => {
  const calendar = withNotices(publishedCalendar, [notice], 1);
  fc.assert(
    fc.property(termAndNow, ([one, now]) => {
      const { calendarVersion, ...due } = dueOf(one, calendar, now);
      const { calendarVersion: before, ...same } = dueOf(one, publishedCalendar, now);
      if (same.dueAt < '2026-12') expect(due).toEqual(same);
    }),
  );
});
