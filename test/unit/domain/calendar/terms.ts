import fc from 'fast-check';
import type { Term } from '../../../../shared/domain/calendar/due-at.ts';
import type { Suspension } from '../../../../shared/domain/calendar/suspension.ts';

/** A moment in Shanghai: '2026-02-10' (noon) or '2026-02-10 09:30'. */
export const moment = (text: string): number => {
  const [date, time = '12:00'] = text.split(' ');
  return Date.parse(`${date}T${time}+08:00`);
};

export const suspension = (begin: string, end?: string): Suspension => ({
  begin: moment(begin),
  ...(end !== undefined && { end: moment(end) }),
});

export const sixDays = (start: string, ...suspensions: Suspension[]): Term => ({
  ...{ start: moment(start), limitHalfDays: 12, suspensions },
});

const hour = 3_600_000;
const start = fc.integer({ min: Date.parse('2004-01-01'), max: Date.parse('2025-06-01') });

/** A suspension that begins within some weeks of a start; some are open. */
export const suspensionAfter = (from: number): fc.Arbitrary<Suspension> =>
  fc
    .record({ after: fc.integer({ min: -240, max: 1_500 }), hours: fc.option(fc.nat({ max: 800 })) })
    .map(({ after, hours }) => {
      const begin = from + after * hour;
      return { begin, ...(hours !== null && { end: begin + hours * hour }) };
    });

/** Terms of every kind, with up to four suspensions, which may overlap. */
export const term: fc.Arbitrary<Term> = start.chain((from) =>
  fc.record({
    start: fc.constant(from),
    limitHalfDays: fc.integer({ min: 1, max: 60 }),
    suspensions: fc.array(suspensionAfter(from), { maxLength: 4 }),
  }),
);

/** A term, and a moment up to some months after its start. */
export const termAndNow: fc.Arbitrary<readonly [Term, number]> = term.chain((one) =>
  fc.tuple(
    fc.constant(one),
    fc.integer({ min: 0, max: 3_000 * 3_600 }).map((seconds) => one.start + seconds * 1_000),
  ),
);
