import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../../shared/domain/calendar/calendar.ts';
import { dueOf, type Term } from '../../../../shared/domain/calendar/due-at.ts';
import { recomputed } from '../../../../shared/domain/calendar/recomputed.ts';
import { addDays, shanghaiDate } from '../../../../shared/domain/calendar/shanghai-time.ts';
import type { Suspension } from '../../../../shared/domain/calendar/suspension.ts';
import { isWorkingDay } from '../../../../shared/domain/calendar/working-day.ts';
import { moment, sixDays, suspension, suspensionAfter, term, termAndNow } from './terms.ts';

const later = moment('2026-12-31');
const dueDay = (one: Term, asOf = later) => dueOf(one, publishedCalendar, asOf).dueAt.slice(0, 10);
const dueAt = (one: Term, now: number) => dueOf(one, publishedCalendar, now).dueAt;
const withMore = (one: Term, ...more: Suspension[]): Term => ({ ...one, suspensions: [...one.suspensions, ...more] });

describe('six working days with a suspension', () => {
  test.each([
    [
      '2013-02-04',
      '2013-02-06',
      '2013-02-16',
      '2013-02-20',
      'the spring festival: 7, 8 and the Saturday that is worked',
    ],
    [
      '2026-02-10',
      '2026-02-13',
      '2026-02-24',
      '2026-02-27',
      'the spring festival: the 14th, worked in lieu, and the 24th',
    ],
    [
      '2026-02-10',
      '2026-02-13',
      '2026-02-25',
      '2026-02-28',
      'the same and a day more: due on a Saturday that is worked',
    ],
    ['2026-09-28', '2026-09-29', '2026-10-09', '2026-10-15', 'the National Day: 30 September, 8 and 9 October'],
    ['2026-09-28', '2026-09-30', '2026-10-07', '2026-10-12', 'nothing but the seven days of the National Day'],
    ['2026-09-28', '2026-09-29', '2026-09-29', '2026-10-12', 'begun and ended on one day'],
    ['2026-09-28', '2026-09-20', '2026-09-28', '2026-10-12', 'over before the first day counts'],
    ['2026-09-28', '2026-10-13', '2026-10-20', '2026-10-12', 'begun when all was due'],
  ])('from %s, suspended from %s to %s, end on %s: %s', (start, begin, end, due) =>
    expect(dueDay(sixDays(start, suspension(begin, end)))).toBe(due),
  );

  test('the day on which it begins counts to its end, the day on which it ends not at all', () => {
    const early = sixDays('2026-11-23', suspension('2026-11-24 00:00', '2026-11-25 00:00'));
    const late = sixDays('2026-11-23', suspension('2026-11-24 23:59', '2026-11-25 23:59'));
    expect([dueDay(early), dueDay(late)]).toEqual(['2026-12-02', '2026-12-02']);
  });

  test('an open one goes up to now, and the due date moves with it', () => {
    const open = sixDays('2026-09-28', suspension('2026-09-29'));
    expect(dueDay(open, moment('2026-09-29 18:00'))).toBe('2026-10-12');
    expect(dueDay(open, moment('2026-10-07 18:00'))).toBe('2026-10-13');
    expect(dueDay(open, moment('2026-10-09 18:00'))).toBe('2026-10-15');
  });

  test('overlapping ones count once', () => {
    const [one, other] = [suspension('2026-09-29', '2026-10-08'), suspension('2026-09-30', '2026-10-09')];
    expect(dueDay(sixDays('2026-09-28', one, other, one))).toBe('2026-10-15');
  });
});

describe('whatever the term,', () => {
  test('it is due on a working day that is not suspended', () => {
    fc.assert(
      fc.property(termAndNow, ([one, now]) => {
        const date = dueAt(one, now).slice(0, 10);
        expect(isWorkingDay(date, publishedCalendar)).toBe('working');
        for (const { begin, end = now } of one.suspensions)
          expect(shanghaiDate(begin) < date && date <= shanghaiDate(end)).toBe(false);
      }),
    );
  });

  test('another suspension never makes it due earlier', () => {
    const more = termAndNow.chain(([one, now]) =>
      fc.tuple(fc.constant(one), fc.constant(now), suspensionAfter(one.start)),
    );
    fc.assert(
      fc.property(more, ([one, now, another]) => {
        expect(dueAt(withMore(one, another), now) >= dueAt(one, now)).toBe(true);
      }),
    );
  });

  test('a later start or a longer limit never makes it due earlier', () => {
    fc.assert(
      fc.property(termAndNow, fc.nat({ max: 30 }), fc.nat({ max: 30 }), ([one, now], days, half) => {
        const longer = { ...one, start: one.start + days * 86_400_000, limitHalfDays: one.limitHalfDays + half };
        expect(dueAt(longer, now) >= dueAt(one, now)).toBe(true);
      }),
    );
  });

  test('a suspension in two adjoining parts is as good as the whole', () => {
    fc.assert(
      fc.property(
        term,
        fc.nat({ max: 700 }),
        fc.nat({ max: 700 }),
        fc.integer({ min: 0, max: 700 }),
        (one, from, first, second) => {
          const [begin, between] = [one.start + from * 3_600_000, one.start + (from + first) * 3_600_000];
          const end = between + second * 3_600_000;
          const whole = withMore(one, { begin, end });
          expect(dueAt(withMore(one, { begin, end: between }, { begin: between, end }), end)).toBe(dueAt(whole, end));
        },
      ),
    );
  });

  test('days that are off can be suspended without effect', () => {
    fc.assert(
      fc.property(termAndNow, fc.nat({ max: 60 }), ([one, now], offset) => {
        // The first day off after some day, and the last one in a row with it.
        let begin = addDays(shanghaiDate(one.start), offset);
        while (isWorkingDay(addDays(begin, 1), publishedCalendar) === 'working') begin = addDays(begin, 1);
        let end = begin;
        while (isWorkingDay(addDays(end, 1), publishedCalendar) === 'rest') end = addDays(end, 1);
        expect(end > begin).toBe(true);
        expect(dueAt(withMore(one, suspension(begin, end)), now)).toBe(dueAt(one, now));
      }),
    );
  });
});

test('what is found by the same calendar again is what is stored', () => {
  fc.assert(
    fc.property(termAndNow, ([one, now]) => {
      const due = dueOf(one, publishedCalendar, now);
      const stored = { term: one, dueAt: due.dueAt, dueProvisional: due.provisional };
      expect(recomputed(stored, publishedCalendar, now)).toBeUndefined();
      expect(recomputed({ ...stored, dueProvisional: !due.provisional }, publishedCalendar, now)).toEqual(due);
    }),
  );
});
