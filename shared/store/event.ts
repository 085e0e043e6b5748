import { append, type Head } from './audit/append.ts';
import type { Write } from './commit.ts';
import { eventKey, type Key } from './keys.ts';
import type { Table } from './table.ts';

/** Where an aggregate lives: its name in the chain of events, its key, and its case. */
export interface Address {
  /** What belongs to no case names itself here: `agency:state-tax`, `calendar`. */
  caseId: string;
  aggregate: string;
  key: Key;
}

/** Who did it. Only ids: no name or number of a person (invariant 8). */
export interface Actor {
  kind:
    | 'applicant'
    /** Someone who is named on a case, by their own login. */
    | 'named'
    | 'agency'
    | 'officer'
    | 'supervisor'
    | 'operator'
    | 'administrator'
    | 'courier'
    | 'engraver'
    | 'hall'
    | 'system';
  id: string;
  office?: string;
}

/** 全程留痕: one change of state, as it is appended to its aggregate's chain in the same transaction (invariant 4). */
export interface EventSpec {
  type: string;
  /** RFC 3339. */
  at: string;
  actor: Actor;
  /** Ids, codes and digests, and what is public by law; nothing of a person (invariant 8). */
  data?: Record<string, string | number | boolean | readonly string[]>;
}

/** The service itself, where no person acts. */
export const system: Actor = { kind: 'system', id: 'yizhantong' };

/** The next event of an aggregate, and the head after it. */
export const nextEvent = (
  table: Table,
  { caseId, aggregate, key: own }: Address,
  head: Head,
  spec: EventSpec,
): { head: Head; writes: Write[] } => {
  const keyAt = (sequence: number) => eventKey(own, aggregate, sequence);
  return append(table, { caseId, aggregate, entity: 'event', keyAt }, head, spec);
};
