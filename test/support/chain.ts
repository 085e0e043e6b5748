import { expect } from 'vitest';
import * as z from 'zod';
import { digestOf } from '../../shared/domain/canonical/digest.ts';
import type { Item, Register } from './register.ts';

/** An audit event as it is stored. */
export const Event = z.looseObject({
  aggregate: z.string(),
  sequence: z.int(),
  type: z.string(),
  previous: z.string(),
  hash: z.string(),
  actor: z.looseObject({ kind: z.string(), id: z.string() }),
});
export type Event = z.infer<typeof Event>;

/** What an event's hash covers: all of it but where it is stored and the hash itself. */
const covered = ({ pk, sk, entity, hash, ...body }: Event): unknown => body;

const chainsOf = (events: readonly Event[]): Map<string, Event[]> => {
  const chains = Map.groupBy(events, ({ aggregate }) => aggregate);
  for (const chain of chains.values()) chain.sort((a, b) => a.sequence - b.sequence);
  return chains;
};

const aggregates: Record<string, (item: Item) => string> = {
  case: () => 'case',
  review: (item) => `review:${item.item}`,
  batch: () => 'batch',
  parcel: () => 'parcel',
  seal: () => 'seal',
  calendar: () => 'calendar',
};

/**
 * Verifies 全程留痕 of a case (invariant 4): every aggregate's chain counts 1 … n without a gap, each hash covers its event and
 * the hash before it, and the aggregate stands at its chain's head. Answers the events.
 */
export const expectAuditToVerify = async (register: Register, caseNumber: string): Promise<Event[]> =>
  expectChainsToVerify(await register.ofCase(caseNumber));

/** The same of the items of any partition. */
export const expectChainsToVerify = (items: readonly Item[]): Event[] => {
  const events = items.filter(({ entity }) => entity === 'event').map((item) => Event.parse(item));
  const chains = chainsOf(events);
  for (const [aggregate, chain] of chains) {
    let previous = '';
    for (const [at, event] of chain.entries()) {
      expect(event, `${aggregate} ${at + 1}`).toMatchObject({
        sequence: at + 1,
        previous,
        hash: digestOf(covered(event)),
      });
      previous = event.hash;
    }
  }
  for (const item of items) {
    const aggregate = aggregates[String(item.entity)]?.(item);
    if (aggregate === undefined) continue;
    const chain = chains.get(aggregate) ?? [];
    expect(item, aggregate).toMatchObject({ version: chain.length, chain: chain.at(-1)?.hash });
  }
  return events;
};

/** The types of the events of one aggregate, in order. */
export const historyOf = (events: readonly Event[], aggregate: string): string[] =>
  (chainsOf(events).get(aggregate) ?? []).map(({ type }) => type);
