import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseStates, endings, hasEnded } from '../../../shared/domain/lifecycle/case-state.ts';
import { collectionMs, draftKeptMs, nameKeptUntil } from '../../../shared/domain/lifecycle/limits.ts';

const inShanghai = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19);

describe('a name is kept for six months', () => {
  test.each([
    ['2026-01-15', '2026-07-15'],
    ['2026-08-15', '2027-02-15'],
    ['2026-08-31', '2027-02-28'],
    ['2027-08-29', '2028-02-29'],
    ['2027-08-31', '2028-02-29'],
    ['2026-03-31', '2026-09-30'],
    ['2026-12-31', '2027-06-30'],
    ['2026-02-28', '2026-08-28'],
  ])('from %s until the end of %s', (from, until) =>
    expect(inShanghai(nameKeptUntil(Date.parse(`${from}T12:00:00+08:00`)))).toBe(`${until}T23:59:59`),
  );

  test('counted by the day in Shanghai, not in Greenwich', () => {
    expect(inShanghai(nameKeptUntil(Date.parse('2026-01-31T17:00:00Z')))).toBe('2026-08-01T23:59:59');
    expect(inShanghai(nameKeptUntil(Date.parse('2026-01-31T15:59:59Z')))).toBe('2026-07-31T23:59:59');
  });

  test('never less than 181 days nor more than 185', () =>
    fc.assert(
      fc.property(fc.date({ min: new Date('2013-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (now) => {
        const days = (Date.parse(nameKeptUntil(now.getTime())) - now.getTime()) / 86_400_000;
        return days > 180 && days < 186;
      }),
    ));
});

test('drafts and what waits at a hall are kept for 90 days', () => {
  expect(draftKeptMs).toBe(90 * 24 * 3_600_000);
  expect(collectionMs).toBe(90 * 24 * 3_600_000);
});

test('a case ends in one of four ways without a release', () =>
  expect(caseStates.filter(hasEnded)).toEqual(Object.values(endings)));
