import { digestOf } from '../domain/canonical/digest.ts';
import { currentTraceId } from '../trace/context.ts';
import type { Write } from './commit.ts';
import { eventKey, type Key } from './keys.ts';
import type { Table } from './table.ts';
import { putNew } from './writes.ts';

/** Where an aggregate lives: its name in the chain of events, its key, and its case. */
export interface Address {
  /** What belongs to no case names itself here: `agency:state-tax`, `calendar`. */
  caseId: string;
  aggregate: string;
  key: Key;
}

/** Who did it. Only ids: no name or number of a person (invariant 8). */
export interface Actor {
  kind: 'applicant' | 'agency' | 'officer' | 'operator' | 'administrator' | 'courier' | 'engraver' | 'hall' | 'system';
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

/** The head of an aggregate's chain: its version is the number of its events. */
export interface Head {
  version: number;
  /** Hash of the last event; '' before the first. */
  chain: string;
}

export const emptyHead: Head = { version: 0, chain: '' };

/**
 * The next event of a chain, and the head after it. Its hash covers everything in it and the hash before it; it bears the id of the
 * trace under which it came about, by which it is found in the logs.
 */
export const nextEvent = (
  table: Table,
  { caseId, aggregate, key: own }: Address,
  head: Head,
  spec: EventSpec,
): { head: Head; write: Write } => {
  const sequence = head.version + 1;
  const traceId = currentTraceId();
  const body = { caseId, aggregate, sequence, ...spec, previous: head.chain, ...(traceId && { traceId }) };
  const hash = digestOf(body);
  const key = eventKey(own, aggregate, sequence);
  return {
    head: { version: sequence, chain: hash },
    write: putNew(table, `event:${aggregate}`, key, { entity: 'event', ...body, hash }),
  };
};
