import { expect } from 'vitest';
import * as z from 'zod';
import { firstBroken } from '../../shared/domain/audit/first-broken.ts';
import { chainsAmong } from '../../shared/store/audit/chains.ts';
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

/**
 * Verifies 全程留痕 of a case as an audit does (invariant 4): every aggregate's chain counts 1 … n without a gap, each hash covers
 * its event and the hash before it, and the aggregate stands at its chain's head. Answers the events.
 */
export const expectAuditToVerify = async (register: Register, caseNumber: string): Promise<Event[]> =>
  expectChainsToVerify(caseNumber, await register.ofCase(caseNumber));

/** The same of the items of any partition; `of` is what its records name as their case. */
export const expectChainsToVerify = (of: string, items: readonly Item[]): Event[] => {
  const chains = chainsAmong(of, items);
  expect(chains).not.toEqual([]);
  expect(firstBroken(chains, [])).toBeUndefined();
  return items.filter(({ entity }) => entity === 'event').map((item) => Event.parse(item));
};

/** The types of the events of one aggregate, in order. */
export const historyOf = (events: readonly Event[], aggregate: string): string[] =>
  events
    .filter((event) => event.aggregate === aggregate)
    .sort((one, other) => one.sequence - other.sequence)
    .map(({ type }) => type);
