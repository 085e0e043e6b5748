import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brokenIn, type Found } from '../../../shared/domain/audit/verify-chain.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { chainOf, contents } from './chains.ts';

const name = { caseId: 'YZT20261123-7KQ4M2XWPA', aggregate: 'review:state-tax' };
const broken = (sequence: number, fault: string) => ({ ...name, sequence, fault });

/** A chain, and one of its records. */
const chainAndPlace = (minLength = 1) =>
  contents(minLength).chain((all) => fc.tuple(fc.constant(chainOf(all)), fc.nat({ max: all.length - 1 })));

/** The record with a hash of its own, as a forger who knows how hashes are made would leave it. */
const rehashed = ({ sequence, record }: Found): Found => {
  const { hash, ...body } = record;
  return { sequence, record: { ...body, hash: digestOf(body) } };
};

const replaced = (records: readonly Found[], at: number, record: Found): Found[] =>
  records.map((one, index) => (index === at ? record : one));

describe('a chain', () => {
  test('of any records holds as it was written', () =>
    fc.assert(fc.property(contents(0), (all) => brokenIn(chainOf(all)) === undefined)));

  test('is broken at the record of which any one field was altered, removed or added', () =>
    fc.assert(
      fc.property(chainAndPlace(), fc.nat(), fc.jsonValue(), ([chain, at], pick, value) => {
        const { sequence, record } = chain.records[at] as Found;
        const fields = [...Object.keys(record), 'another'];
        const field = fields[pick % fields.length] as string;
        fc.pre(digestOf({ is: value }) !== digestOf({ is: record[field] ?? 'nothing' }));
        const { [field]: before, ...others } = record;
        const forgeries = [{ ...record, [field]: value }, ...(before === undefined ? [] : [others])];
        for (const forgery of forgeries) {
          const records = replaced(chain.records, at, { sequence, record: forgery });
          expect(brokenIn({ ...chain, records })).toEqual(broken(at + 1, 'altered'));
        }
      }),
    ));

  test('is broken where a record was removed', () =>
    fc.assert(
      fc.property(chainAndPlace(), ([chain, at]) => {
        const records = chain.records.filter((_, index) => index !== at);
        expect(brokenIn({ ...chain, records })).toEqual(broken(at + 1, 'missing'));
      }),
    ));

  test('is broken at the first of two records that were swapped', () =>
    fc.assert(
      fc.property(chainAndPlace(2), fc.nat(), ([chain, one], pick) => {
        const other = (one + 1 + (pick % (chain.records.length - 1))) % chain.records.length;
        const contentAt = (at: number) => (chain.records[at] as Found).record;
        const swapped = replaced(
          replaced(chain.records, one, { sequence: one + 1, record: contentAt(other) }),
          ...([other, { sequence: other + 1, record: contentAt(one) }] as const),
        );
        expect(brokenIn({ ...chain, records: swapped })).toEqual(broken(Math.min(one, other) + 1, 'moved'));
      }),
    ));

  test('is broken at a record of another chain that was put into its place', () => {
    const chain = chainOf([{ type: 'a' }, { type: 'b' }]);
    const other = chainOf([{ type: 'a' }, { type: 'b' }], { ...name, aggregate: 'review:local-tax' });
    const records = replaced(chain.records, 1, other.records[1] as Found);
    expect(brokenIn({ ...chain, records })).toEqual(broken(2, 'moved'));
  });

  test('is broken after a record that was altered and given a new hash, or at it if it is the last', () =>
    fc.assert(
      fc.property(chainAndPlace(), ([chain, at]) => {
        const { sequence, record } = chain.records[at] as Found;
        const forged = rehashed({ sequence, record: { ...record, type: 'forged' } });
        const found = brokenIn({ ...chain, records: replaced(chain.records, at, forged) });
        const isLast = at === chain.records.length - 1;
        expect(found).toEqual(isLast ? broken(at + 1, 'not-the-head') : broken(at + 2, 'unlinked'));
      }),
    ));

  test('is broken at a record that was appended behind the head’s back', () => {
    const chain = chainOf([{ type: 'a' }]);
    const longer = chainOf([{ type: 'a' }, { type: 'inserted' }]);
    expect(brokenIn({ ...longer, head: chain.head })).toEqual(broken(2, 'beyond-head'));
  });

  test('is broken at the end if its last records were cut off, or its head was turned back, removed or altered', () => {
    const chain = chainOf([{ type: 'a' }, { type: 'b' }, { type: 'c' }]);
    expect(brokenIn({ ...chain, records: chain.records.slice(0, 1) })).toEqual(broken(2, 'missing'));
    expect(brokenIn({ ...chain, records: [] })).toEqual(broken(1, 'missing'));
    expect(brokenIn({ ...chain, head: { version: 2, chain: 'sha256:0' } })).toEqual(broken(3, 'beyond-head'));
    expect(brokenIn({ ...chain, head: { version: 3, chain: 'sha256:0' } })).toEqual(broken(3, 'not-the-head'));
    expect(brokenIn({ ...chain, head: { version: Number.NaN, chain: 'sha256:0' } })).toEqual(broken(3, 'not-the-head'));
    expect(brokenIn({ ...chain, head: undefined })).toEqual(broken(3, 'no-head'));
  });
});
