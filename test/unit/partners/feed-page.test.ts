import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cursorOf, placeOf } from '../../../functions/agency-events/cursor.ts';
import { type Place, pageOf } from '../../../functions/agency-events/page.ts';
import { type FeedEntry, feedKeptMs } from '../../../shared/store/partners/feed-items.ts';

const start = Date.parse('2026-11-23T02:00:00Z');
const day = 86_400_000;

const entry = (position: number, at: number): FeedEntry => ({
  ...{ position, id: `msg_${position}`, type: 'case.accepted', timestamp: new Date(at).toISOString() },
  ...{ office: 'state-tax-440604', data: {}, at: new Date(at).toISOString() },
});

/** What a reader finds at a place of a feed of which these entries are to be seen. */
const foundAt = (all: readonly FeedEntry[], seen: ReadonlySet<number>, place: Place | undefined, limit: number) => {
  const last = all.at(-1);
  const entries = all.filter(({ position }) => position > (place?.position ?? 0) && seen.has(position));
  return {
    end: { position: last?.position ?? 0, at: last ? Date.parse(last.at) : 0 },
    entries: entries.slice(0, limit + 1),
  };
};

test('a reader that follows the feed reads every entry once and in order, however late each is to be seen', () =>
  fc.assert(
    fc.property(
      // When each entry is written after the one before, and how long after that it is to be seen, ms.
      fc.array(fc.tuple(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 0, max: 4_000 })), { maxLength: 25 }),
      fc.array(fc.integer({ min: 1, max: 2_500 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 1, max: 5 }),
      (written, pauses, limit) => {
        const times = written.map((_, index) =>
          written.slice(0, index + 1).reduce((time, [after]) => time + after, start),
        );
        const all = times.map((at, index) => entry(index + 1, at));
        const visible = written.map(([, lag], index) => Date.parse(all[index]?.at ?? '') + lag);
        const read: number[] = [];
        let place: Place | undefined;
        let now = start;
        const polls = [...pauses, ...Array.from({ length: 60 }, () => 4_000)];
        for (const pause of polls) {
          now += pause;
          const there = all.filter((one) => Date.parse(one.at) <= now);
          const seen = new Set(
            there.filter((_, index) => (visible[index] ?? 0) <= now).map(({ position }) => position),
          );
          const page = pageOf(foundAt(there, seen, place, limit), place, limit, now);
          if (page === 'expired') throw new Error('expired');
          read.push(...page.entries.map(({ position }) => position));
          place = page.next ?? place;
        }
        expect(read).toEqual(all.map(({ position }) => position));
      },
    ),
    { numRuns: 300 },
  ));

const all = [1, 2, 3, 4, 5].map((position) => entry(position, start + position * 10 * day));
const everything = new Set([1, 2, 3, 4, 5]);
const read = (place: Place | undefined, now: number, seen = everything) => {
  const there = all.filter(({ at }) => Date.parse(at) <= now);
  return pageOf(foundAt(there, seen, place, 10), place, 10, now);
};
const positions = (page: ReturnType<typeof read>) =>
  page === 'expired' ? page : page.entries.map((one) => one.position);

test('who begins, begins with the oldest entry that is kept', () => {
  expect(positions(read(undefined, start + 51 * day))).toEqual([3, 4, 5]);
  expect(read(undefined, start + 90 * day)).toEqual({ entries: [], next: { position: 5, at: start + 90 * day } });
});

test('who has been away for more than 30 days, and has missed something, is told', () => {
  const place = { position: 1, at: start + 10 * day };
  expect(positions(read(place, start + 49 * day))).toEqual([2, 3, 4]);
  expect(read(place, start + 51 * day)).toBe('expired');
  expect(read(place, start + 51 * day, new Set([3, 4, 5]))).toBe('expired');
});

test('who has been away for long, and has missed nothing, goes on', () => {
  const place = { position: 5, at: start + 50 * day };
  expect(read(place, start + 50 * day + feedKeptMs * 3)).toMatchObject({ entries: [], next: { position: 5 } });
});

test('a cursor is bound to its feed, and one made by hand is none', () => {
  const place = { position: 7, at: start };
  expect(placeOf('state-tax', cursorOf('state-tax', place))).toEqual(place);
  expect(placeOf('local-tax', cursorOf('state-tax', place))).toBeUndefined();
  const forged = ['["state-tax",-1,0]', '["state-tax",1.5,0]', '["state-tax","1",0]', '["state-tax",1]', 'null', '{'];
  for (const text of forged) expect(placeOf('state-tax', Buffer.from(text).toString('base64url'))).toBeUndefined();
  fc.assert(fc.property(fc.string(), (text) => void expect(placeOf('state-tax', text)).toBeUndefined()));
});
