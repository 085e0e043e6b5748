import { describe, expect, test } from 'vitest';
import { type ChainName, emptyHead, nextLink } from '../../../shared/domain/audit/chain.ts';
import { firstBroken } from '../../../shared/domain/audit/first-broken.ts';
import { chainsAmong } from '../../../shared/store/audit/chains.ts';
import { ledgerOf } from '../../../shared/store/audit/ledgers.ts';
import { calendarAddress } from '../../../shared/store/calendar/calendar-item.ts';
import { caseAddress } from '../../../shared/store/items/case.ts';
import { materialAddress } from '../../../shared/store/items/material.ts';
import {
  accessEntryKey,
  accessHeadKey,
  eventKey,
  type Key,
  searchesHeadKey,
  searchKey,
} from '../../../shared/store/keys.ts';
import { endpointAddress } from '../../../shared/store/partners/endpoint-item.ts';

const caseId = 'YZT20261123-7KQ4M2XWPA';
const day = '2026-11-23';

interface Place extends ChainName {
  entity: string;
  head: Key;
  keyAt(sequence: number): Key;
}

const aggregateAt = ({ key, ...name }: ChainName & { key: Key }): Place => ({
  ...{ ...name, entity: 'event', head: key },
  keyAt: (sequence) => eventKey(key, name.aggregate, sequence),
});

/** Everywhere that chains lie. */
const places: [string, Place][] = [
  ['a case', aggregateAt(caseAddress(caseId))],
  ['a file of a case', aggregateAt(materialAddress(caseId, 'CL-7KQ4M2XWPA7KQ4M2'))],
  ["an agency's endpoint", aggregateAt(endpointAddress('state-tax'))],
  ['the calendar', aggregateAt(calendarAddress)],
  [
    'the access log of a case',
    {
      ...{ caseId, aggregate: `access:${day}`, entity: 'access', head: accessHeadKey(caseId, day) },
      keyAt: (sequence) => accessEntryKey(caseId, day, sequence),
    },
  ],
  [
    'the searches for people',
    {
      ...{ caseId: 'searches', aggregate: `searches:${day}`, entity: 'search', head: searchesHeadKey(day) },
      keyAt: (sequence) => searchKey(day, sequence),
    },
  ],
];

/** Three records of a chain and its head, as they lie in the table. */
const storedAt = ({ caseId: of, aggregate, entity, head: headKey, keyAt }: Place) => {
  let head = emptyHead;
  const records = [1, 2, 3].map((sequence) => {
    const next = nextLink({ caseId: of, aggregate }, head, { type: `step-${sequence}` });
    head = next.head;
    return { ...keyAt(sequence), entity, ...next.record };
  });
  return [{ ...headKey, entity: 'head', ...head }, ...records];
};

describe.each(places)('the chain of %s', (_name, place) => {
  const items = storedAt(place);
  const broken = (found: readonly Readonly<Record<string, unknown>>[]) =>
    firstBroken(chainsAmong(place.caseId, found), []);

  test('lies in the ledger that an audit reads for it', () => {
    expect(new Set(items.map(({ pk }) => pk))).toEqual(new Set([ledgerOf(place)]));
  });

  test('is found whole, and verifies', () => {
    const [chain, ...others] = chainsAmong(place.caseId, items);
    expect(others).toEqual([]);
    expect(chain).toMatchObject({ aggregate: place.aggregate, head: { version: 3 } });
    expect(chain?.records).toHaveLength(3);
    expect(broken(items)).toBeUndefined();
  });

  test('does not verify once a record is altered, or its head', () => {
    const altered = items.map((item, at) => (at === 2 ? { ...item, type: 'another' } : item));
    expect(broken(altered)).toMatchObject({ aggregate: place.aggregate, sequence: 2 });
    expect(broken(items.map((item, at) => (at === 0 ? { ...item, chain: 'sha256:0' } : item)))).toBeDefined();
  });
});
