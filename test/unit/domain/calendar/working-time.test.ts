import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../../shared/domain/calendar/calendar.ts';
import { dueOf } from '../../../../shared/domain/calendar/due-at.ts';
import { elapsedOf, remainingOf } from '../../../../shared/domain/calendar/working-time.ts';
import { moment, sixDays, suspension, termAndNow } from './terms.ts';

describe('six working days from 10 February 2026, over the spring festival,', () => {
  test.each([
    ['2026-02-10 09:00', 12],
    ['2026-02-10 23:59', 12],
    ['2026-02-11 12:00', 12],
    ['2026-02-11 12:01', 11],
    ['2026-02-12 00:00', 10],
    ['2026-02-14 18:00', 5],
    ['2026-02-15 00:00', 4],
    ['2026-02-24 10:00', 4],
    ['2026-02-24 13:00', 3],
    ['2026-02-25 18:00', 1],
    ['2026-02-25 23:59:59', 1],
    ['2026-02-26 00:00', 0],
    ['2026-02-26 12:01', -1],
    ['2026-03-02 00:00', -6],
  ])('at %s there are %i half days left', (now, halfDays) =>
    expect(remainingOf(sixDays('2026-02-10'), moment(now), publishedCalendar)).toEqual({
      halfDays,
      provisional: false,
    }),
  );

  test('nothing passes while the clock stands', () => {
    const standing = sixDays('2026-02-10', suspension('2026-02-12 09:00'));
    for (const now of ['2026-02-13 00:00', '2026-02-14 18:00', '2026-02-24 18:00', '2026-03-10 18:00'])
      expect(remainingOf(standing, moment(now), publishedCalendar).halfDays).toBe(8);
  });
});

test('time in a year that is not published is counted Monday to Friday, and says so', () => {
  const late = sixDays('2026-12-30');
  expect(elapsedOf(late, moment('2026-12-31 18:00'), publishedCalendar)).toEqual({ halfDays: 1, provisional: false });
  expect(elapsedOf(late, moment('2027-01-04 00:00'), publishedCalendar)).toEqual({ halfDays: 4, provisional: true });
});

test('something is left exactly until the due date, and what is left and what has passed are the limit', () => {
  fc.assert(
    fc.property(termAndNow, ([one, now]) => {
      const left = remainingOf(one, now, publishedCalendar).halfDays;
      expect(left > 0).toBe(now <= Date.parse(dueOf(one, publishedCalendar, now).dueAt));
      expect(left + elapsedOf(one, now, publishedCalendar).halfDays).toBe(one.limitHalfDays);
    }),
    { numRuns: 500 },
  );
});

test('time does not run backwards, and not faster than half days end', () => {
  fc.assert(
    fc.property(termAndNow, fc.nat({ max: 12 }), ([one, now], hours) => {
      const before = elapsedOf(one, now, publishedCalendar).halfDays;
      const after = elapsedOf(one, now + hours * 3_600_000, publishedCalendar).halfDays;
      expect(after).toBeGreaterThanOrEqual(before);
      expect(after - before).toBeLessThanOrEqual(2);
    }),
  );
});
