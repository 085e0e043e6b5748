import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { publishedCalendar } from '../../../../shared/domain/calendar/calendar.ts';
import * as due from '../../../../shared/domain/calendar/due-at.ts';
import { addDays, addYears, isCivilDate, shanghaiDate } from '../../../../shared/domain/calendar/shanghai-time.ts';
import { isWorkingDay } from '../../../../shared/domain/calendar/working-day.ts';

/** By the calendar of the release. */
const dueAt = (start: number, days: number, calendar = publishedCalendar) => due.dueAt(start, days, calendar);

const noonOf = (date: string) => Date.parse(`${date}T12:00:00+08:00`);

describe('six working days', () => {
  test.each([
    ['2013-02-04', '2013-02-17'],
    ['2013-04-25', '2013-05-06'],
    ['2013-09-27', '2013-10-11'],
    ['2013-12-30', '2014-01-08'],
    ['2026-02-10', '2026-02-25'],
    ['2026-09-28', '2026-10-12'],
    ['2026-11-23', '2026-12-01'],
  ])('from %s end on %s', (start, date) => {
    const expected = {
      dueAt: `${date}T23:59:59+08:00`,
      provisional: false,
      calendarVersion: publishedCalendar.version,
    };
    expect(dueAt(noonOf(start), 6)).toEqual(expected);
    expect(dueAt(Date.parse(`${start}T00:00:00+08:00`), 6)).toEqual(expected);
    expect(dueAt(Date.parse(`${start}T23:59:59.999+08:00`), 6)).toEqual(expected);
  });
});

describe('a limit into a year that is not published', () => {
  test('is provisional and counts Monday to Friday', () =>
    expect(dueAt(noonOf('2026-12-30'), 6)).toMatchObject({ dueAt: '2027-01-07T23:59:59+08:00', provisional: true }));
  test('is final again once the year is known', () => {
    const rest = new Set(['01-01', '01-04']);
    const years = new Map([...publishedCalendar.years, [2027, { rest, worked: new Set(['01-03']) }] as const]);
    expect(dueAt(noonOf('2026-12-30'), 6, { version: 'test', years })).toEqual({
      dueAt: '2027-01-08T23:59:59+08:00',
      provisional: false,
      calendarVersion: 'test',
    });
  });
  test('is never taken for a working day', () =>
    expect(isWorkingDay('2027-01-01', publishedCalendar)).toBe('unpublished'));
});

describe('half working days', () => {
  test.each([
    [1, '2026-11-24T12:00:00+08:00'],
    [2, '2026-11-24T23:59:59+08:00'],
    [3, '2026-11-25T12:00:00+08:00'],
    [12, '2026-12-01T23:59:59+08:00'],
  ])('%i of them', (halfDays, expected) =>
    expect(due.dueAfterHalfDays(noonOf('2026-11-23'), halfDays, publishedCalendar).dueAt).toBe(expected),
  );
});

test.each([0, -1, 0.25, 1001, Number.NaN])('a limit of %s days is refused', (days) =>
  expect(() => dueAt(noonOf('2026-11-23'), days)).toThrow(RangeError),
);

test('a later start or a longer limit is never due earlier', () => {
  const start = fc.integer({ min: Date.parse('2004-01-01'), max: Date.parse('2026-06-01') });
  const days = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(start, start, days, days, (one, other, short, long) => {
      const first = dueAt(Math.min(one, other), Math.min(short, long)).dueAt;
      expect(first <= dueAt(Math.max(one, other), Math.max(short, long)).dueAt).toBe(true);
    }),
  );
});

test('the published years are those of chinese-days', () => {
  const require = createRequire(import.meta.url);
  const Year = z.object({ holidays: z.record(z.string(), z.string()), workdays: z.record(z.string(), z.string()) });
  const daysOf = (record: object) => new Set(Object.keys(record).map((date) => date.slice(5)));
  expect([...publishedCalendar.years.keys()]).toEqual(Array.from({ length: 23 }, (_, index) => 2004 + index));
  for (const [year, { rest, worked }] of publishedCalendar.years) {
    const source = Year.parse(
      JSON.parse(readFileSync(require.resolve(`chinese-days/dist/years/${year}.json`), 'utf8')),
    );
    expect({ year, rest, worked }).toEqual({ year, rest: daysOf(source.holidays), worked: daysOf(source.workdays) });
  }
});

describe('days', () => {
  test('begin at midnight in Shanghai', () => {
    expect(shanghaiDate(Date.parse('2026-11-22T15:59:59.999Z'))).toBe('2026-11-22');
    expect(shanghaiDate(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
  test('follow one another over a leap day', () => expect(addDays('2024-02-28', 2)).toBe('2024-03-01'));
  test('have an anniversary in every year', () => expect(addYears('2024-02-29', 1)).toBe('2025-02-28'));
  test.each(['2013-02-29', '2013-13-01', '2013-1-1', '', '2013-01-01T00:00:00Z'])('do not include "%s"', (text) =>
    expect(isCivilDate(text)).toBe(false),
  );
});
