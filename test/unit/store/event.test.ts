import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyHead } from '../../../shared/domain/audit/chain.ts';
import { firstBroken } from '../../../shared/domain/audit/first-broken.ts';
import { chainsAmong } from '../../../shared/store/audit/chains.ts';
import { type EventSpec, nextEvent, system } from '../../../shared/store/event.ts';
import { caseAddress } from '../../../shared/store/items/case.ts';
import { fromAttributes } from '../../../shared/store/marshal.ts';
import { recordingTable } from './recorder.ts';

const { table } = recordingTable();
const caseId = 'YZT20261123-7KQ4M2XWPA';

type Item = Record<string, unknown>;

/** What a run of events leaves in the table: the events, where the chain stands on their day, and its aggregate. */
const storedOf = (specs: readonly EventSpec[]): { events: Item[]; days: Item[]; aggregate: Item } => {
  let head = emptyHead;
  const written = specs.map((spec) => {
    const next = nextEvent(table, caseAddress(caseId), head, spec);
    head = next.head;
    return next.writes.map(({ write }) => fromAttributes(write.Put?.Item ?? {}));
  });
  const [events, days] = [0, 1].map((at) => written.map((items) => items[at] as Item)) as [Item[], Item[]];
  return { events, days, aggregate: { pk: `CASE#${caseId}`, sk: 'A#CASE', entity: 'case', ...head } };
};

const spec: fc.Arbitrary<EventSpec> = fc.record({
  type: fc.constantFrom('case-submitted', 'review-approved'),
  at: fc.constant('2026-11-23T02:00:00.000Z'),
  actor: fc.constant(system),
  data: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
});
const event = { type: 'x', at: '2026-11-23T15:59:59.999Z', actor: system };

const broken = (items: readonly Item[]) => firstBroken(chainsAmong(caseId, items), []);

test('a chain of any events verifies from what is stored', () =>
  fc.assert(
    fc.property(fc.array(spec, { minLength: 1, maxLength: 8 }), (specs) => {
      const { events, aggregate } = storedOf(specs);
      return broken([aggregate, ...events]) === undefined;
    }),
  ));

test('a change of any attribute of a stored event breaks the chain there, also of what it is stored as', () => {
  const { events, aggregate } = storedOf([event, event, event]);
  for (const field of Object.keys(events[1] ?? {}).filter((one) => one !== 'pk' && one !== 'sk')) {
    const changed = events.map((one, at) => (at === 1 ? { ...one, [field]: 'forged' } : one));
    expect(broken([aggregate, ...changed]), field).toMatchObject({ aggregate: 'case', sequence: 2, fault: 'altered' });
  }
});

test('an event that was put between two others, or after the last, breaks the chain', () => {
  const { events, aggregate } = storedOf([event, event]);
  const [first, second] = events as [Item, Item];
  const between = { ...first, sk: `${first.sk}x` };
  expect(broken([aggregate, first, between, second])).toMatchObject({ sequence: 2, fault: 'missing' });
  const after = { ...second, sk: 'Z#case#000003' };
  expect(broken([aggregate, first, second, after])).toMatchObject({ sequence: 3, fault: 'moved' });
});

test('that the chain was changed is noted once a day in Shanghai, until long after that is signed', () => {
  const late = { ...event, at: '2026-11-23T16:00:00.000Z' };
  const { events, days } = storedOf([event, event, late, late]);
  const shard = String(days[0]?.pk).at(-1);
  expect(days.map((day) => day && { ...day, ttl: undefined })).toEqual(
    events.map(({ pk, sk, hash }, at) =>
      at % 2 === 1
        ? undefined
        : {
            pk: `HEADS#2026-11-2${at === 0 ? 3 : 4}#${shard}`,
            ...{ sk: `${caseId}#case`, entity: 'head-of-day', caseId, aggregate: 'case', version: at + 1, hash },
            record: { pk, sk },
          },
    ),
  );
  expect(days[2]?.ttl).toBe(Date.parse(late.at) / 1_000 + 40 * 86_400);
});
