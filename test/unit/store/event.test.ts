import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { type EventSpec, emptyHead, nextEvent, system } from '../../../shared/store/event.ts';
import { caseAddress } from '../../../shared/store/items/case.ts';
import { fromAttributes } from '../../../shared/store/marshal.ts';
import { recordingTable } from './recorder.ts';

const { table } = recordingTable();

type Event = Record<string, unknown> & { hash: string; previous: string; sequence: number };

/** The chain that a run of events makes, as it is stored. */
const chainOf = (specs: readonly EventSpec[]): Event[] => {
  let head = emptyHead;
  return specs.map((spec) => {
    const next = nextEvent(table, caseAddress('YZT20261123-7KQ4M2XWPA'), head, spec);
    head = next.head;
    const { pk, sk, entity, ...event } = fromAttributes(next.write.write.Put?.Item ?? {});
    return event as Event;
  });
};

/** Verifies a chain as an auditor does, from the stored events alone: where it breaks, or -1. */
const brokenAt = (events: readonly Event[]): number =>
  events.findIndex(({ hash, ...body }, at) => {
    const before = events[at - 1];
    return hash !== digestOf(body) || body.previous !== (before?.hash ?? '') || body.sequence !== at + 1;
  });

const spec: fc.Arbitrary<EventSpec> = fc.record({
  type: fc.constantFrom('case-submitted', 'review-approved'),
  at: fc.constant('2026-11-23T02:00:00.000Z'),
  actor: fc.constant(system),
  data: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.integer(), fc.boolean())),
});

test('a chain of any events verifies from what is stored', () =>
  fc.assert(fc.property(fc.array(spec, { maxLength: 8 }), (specs) => brokenAt(chainOf(specs)) === -1)));

test('a change of any stored event breaks the chain there', () =>
  fc.assert(
    fc.property(fc.array(spec, { minLength: 1, maxLength: 6 }), fc.nat(), (specs, pick) => {
      const events = chainOf(specs);
      const at = pick % events.length;
      const changed = events.map((event, index) => (index === at ? { ...event, type: 'forged' } : event));
      expect(brokenAt(changed)).toBe(at);
    }),
  ));

test('an event that is left out breaks the chain after it', () => {
  const event = { type: 'x', at: 'y', actor: system };
  const events = chainOf([event, event, event]);
  expect(brokenAt(events.filter((_, at) => at !== 1))).toBe(1);
});

test('a forged event with a hash of its own breaks the chain at the next one', () => {
  const event = { type: 'x', at: 'y', actor: system };
  const [first, second, third] = chainOf([event, event, event]) as [Event, Event, Event];
  const { hash, ...body } = { ...second, type: 'forged' };
  expect(brokenAt([first, { ...body, hash: digestOf(body) } as Event, third])).toBe(2);
});
