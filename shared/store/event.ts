import type { Head } from '../domain/audit/chain.ts';
import { append } from './audit/append.ts';
import type { Write } from './commit.ts';
import { eventKey } from './keys.ts';
import type { Table } from './table.ts';

/** Who did it. Only ids: no name or number of a person (invariant 8). */
export interface Actor {
  kind: 'applicant' | 'agency' | 'officer' | 'supervisor' | 'operator' | 'courier' | 'engraver' | 'hall' | 'system';
  id: string;
  office?: string;
}

/** 全程留痕: one change of state, as it is appended to its aggregate's chain in the same transaction (invariant 4). */
export interface EventSpec {
  type: string;
  /** RFC 3339. */
  at: string;
  actor: Actor;
  /** Ids, codes and digests only. */
  data?: Record<string, string | number | boolean | readonly string[]>;
}

/** The service itself, where no person acts. */
export const system: Actor = { kind: 'system', id: 'yizhantong' };

/** The next event of an aggregate, and the head after it. */
export const nextEvent = (
  table: Table,
  caseId: string,
  aggregate: string,
  head: Head,
  spec: EventSpec,
): { head: Head; writes: Write[] } => {
  const keyAt = (sequence: number) => eventKey(caseId, aggregate, sequence);
  return append(table, { caseId, aggregate, entity: 'event', keyAt }, head, spec);
};
