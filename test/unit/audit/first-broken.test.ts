import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstBroken } from '../../../shared/domain/audit/first-broken.ts';
import type { FoundChain } from '../../../shared/domain/audit/verify-chain.ts';
import { chainOf, contents } from './chains.ts';

const caseId = 'YZT20261123-7KQ4M2XWPA';
const chains = (all: Record<string, Record<string, unknown>[]>): FoundChain[] =>
  Object.entries(all).map(([aggregate, told]) => chainOf(told, { caseId, aggregate }));

/** Where a chain stood after so many of its records. */
const headAt = ({ aggregate, records }: FoundChain, version: number) => ({
  ...{ caseId, aggregate, version },
  hash: String(records[version - 1]?.record.hash),
});

test('of several chains the first broken one is named, in their order', () => {
  const [good, one, other] = chains({ case: [{ n: 1 }], 'review:a': [{ n: 1 }, { n: 2 }], 'review:b': [{ n: 1 }] });
  if (!good || !one || !other) throw new Error('three chains');
  const cut = { ...one, records: one.records.slice(0, 1) };
  const headless = { ...other, head: undefined };
  expect(firstBroken([good, one, other], [])).toBeUndefined();
  expect(firstBroken([good, cut, headless], [])).toMatchObject({ aggregate: 'review:a', sequence: 2 });
  expect(firstBroken([headless, cut], [])).toMatchObject({ aggregate: 'review:b', sequence: 1, fault: 'no-head' });
});

test('a chain that goes on after it was signed holds', () =>
  fc.assert(
    fc.property(contents(1), fc.nat(), (told, pick) => {
      const [chain] = chains({ case: told }) as [FoundChain];
      return firstBroken([chain], [headAt(chain, 1 + (pick % told.length))]) === undefined;
    }),
  ));

test('a chain that was made anew is found at the first record that was signed as another', () =>
  fc.assert(
    fc.property(contents(2), fc.nat(), (told, pick) => {
      const forgedAt = pick % told.length;
      const [chain] = chains({ case: told }) as [FoundChain];
      const signed = told.map((_, at) => headAt(chain, at + 1)).reverse();
      const [forged] = chains({ case: told.map((one, at) => (at === forgedAt ? { ...one, type: 'forged' } : one)) });
      expect(firstBroken([forged as FoundChain], [])).toBeUndefined();
      expect(firstBroken([forged as FoundChain], signed)).toEqual({
        ...{ caseId, aggregate: 'case', sequence: forgedAt + 1, fault: 'not-as-signed' },
      });
    }),
  ));

test('what is broken by itself before it differs from what was signed is named first', () => {
  const [chain] = chains({ case: [{ n: 1 }, { n: 2 }, { n: 3 }] }) as [FoundChain];
  const [first, , third] = chain.records;
  if (!first || !third) throw new Error('three records');
  const cut = { ...chain, records: [first, third] };
  const other = { ...headAt(chain, 3), hash: 'sha256:0' };
  expect(firstBroken([cut], [other])).toMatchObject({ sequence: 2, fault: 'missing' });
});

test('a chain that was signed and has been removed with its aggregate is missed', () => {
  const [left, gone] = chains({ case: [{ n: 1 }], 'review:a': [{ n: 1 }, { n: 2 }] }) as [FoundChain, FoundChain];
  const signed = [headAt(gone, 2), headAt(left, 1), headAt(gone, 1)];
  expect(firstBroken([left], signed)).toEqual({ caseId, aggregate: 'review:a', sequence: 1, fault: 'not-as-signed' });
  expect(firstBroken([], [headAt(left, 1)])).toMatchObject({ aggregate: 'case', sequence: 1 });
});
