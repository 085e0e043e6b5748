import { emptyHead } from '../domain/audit/chain.ts';
import type { Head } from './audit/append.ts';
import type { Write } from './commit.ts';
import { type Address, type EventSpec, nextEvent } from './event.ts';
import type { Where } from './expression.ts';
import { heldBy } from './held-by.ts';
import type { Table } from './table.ts';
import { putNew, update } from './writes.ts';

export type { Address } from './event.ts';

/** What a transition is: the states it leads from and to, what it sets, and the event that it appends. */
export interface Transition<State extends string> {
  from: readonly State[];
  to: State;
  set?: Record<string, unknown>;
  remove?: readonly string[];
  /** Conditions beyond the state and the version that was read. */
  where?: Where;
  event: EventSpec;
}

/** Creates an aggregate with its first event. */
export const create = (table: Table, address: Address, item: object, event: EventSpec): Write[] => {
  const next = nextEvent(table, address, emptyHead, event);
  return [
    putNew(table, address.aggregate, address.key, { caseId: address.caseId, ...item, ...next.head }),
    ...next.writes,
  ];
};

/**
 * Moves an aggregate from the version that was read to its next state, with its event. A racing change makes the
 * condition fail, so that an illegal move is impossible; so does an actor whose aggregate it is not.
 */
export const move = <State extends string>(
  table: Table,
  address: Address,
  current: Head,
  transition: Transition<State>,
): Write[] => {
  const next = nextEvent(table, address, current, transition.event);
  const spec = {
    set: { state: transition.to, ...next.head, ...transition.set },
    remove: transition.remove ?? [],
    where: {
      ...{ state: { in: transition.from }, version: current.version },
      ...transition.where,
      ...heldBy(transition.event.actor, address.aggregate),
    },
  };
  return [update(table, address.aggregate, address.key, spec), ...next.writes];
};
