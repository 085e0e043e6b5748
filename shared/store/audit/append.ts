import { type Head as ChainHead, type ChainName, nextLink } from '../../domain/audit/chain.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
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

/** The head of a chain as it is kept: also of which day (Asia/Shanghai) it is noted that the chain was changed. */
export interface Head extends ChainHead {
  notedOn?: string | undefined;
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
  const record = keyAt(next.head.version);
  const day = shanghaiDate(Date.parse(content.at));
  const first = { chain: name, head: next.head, record, at: content.at };
  return {
    head: { ...next.head, notedOn: day },
    writes: [
      putNew(table, `${entity}:${name.aggregate}`, record, { entity, ...next.record }),
      ...(head.notedOn === day ? [] : [changedToday(table, first)]),
    ],
  };
};
