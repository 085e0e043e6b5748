import { type ChainName, type Head, nextLink } from '../../domain/audit/chain.ts';
import { currentTraceId } from '../../trace/context.ts';
import type { Write } from '../commit.ts';
import type { Key } from '../keys.ts';
import type { Table } from '../table.ts';
import { putNew } from '../writes.ts';
import { changedToday } from './heads-of-day.ts';

/** A chain, and where its records lie. */
export interface Chain extends ChainName {
  entity: 'event' | 'access' | 'search';
  keyAt(sequence: number): Key;
}

/**
 * Appends a record to a chain: the writes that go into the transaction in which the head moves, and the head to move to. A record
 * bears the id of the trace under which it came about, by which it is found in the logs.
 */
export const append = (
  table: Table,
  { entity, keyAt, ...name }: Chain,
  head: Head,
  content: { at: string },
): { head: Head; writes: Write[] } => {
  const traceId = currentTraceId();
  const next = nextLink(name, head, { ...content, ...(traceId && { traceId }) });
  const key = keyAt(next.head.version);
  return {
    head: next.head,
    writes: [
      putNew(table, `${entity}:${name.aggregate}`, key, { entity, ...next.record }),
      changedToday(table, name, next.head, content.at),
    ],
  };
};
