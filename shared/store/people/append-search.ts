import * as z from 'zod';
import { emptyHead, nextLink } from '../../domain/audit/chain.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
import type { SearchReason } from '../../domain/personal/search-reasons.ts';
import { currentTraceId } from '../../trace/context.ts';
import { commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { searchesHeadKey, searchKey } from '../keys.ts';
import { raced, untilCommitted } from '../race.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put, putNew } from '../writes.ts';
import type { BlindPerson } from './read-named-cases.ts';

const headItem = z.object({ version: z.int(), chain: z.string() });

/** A search for a person, as it is kept: who asked, why, and how many cases were shown; the person as the index knows them. */
export interface Search {
  /** RFC 3339. */
  at: string;
  actor: Actor;
  reason: SearchReason;
  /** Absent while the index has no key yet, and so nobody in it. */
  person?: BlindPerson;
  /** Where a page after the first began. */
  after?: string | undefined;
  shown: number;
}

/** Appends a search to the chain of its day (Asia/Shanghai). Searches are rare: that they queue for one head costs nobody time. */
export const appendSearch = (table: Table, search: Search): Promise<void> => {
  const day = shanghaiDate(Date.parse(search.at));
  return untilCommitted(async () => {
    const head = (await getItem(table, searchesHeadKey(day), headItem)) ?? emptyHead;
    const { person, after, ...others } = search;
    const traceId = currentTraceId();
    const optional = { ...(person && { person }), ...(after && { after }), ...(traceId && { traceId }) };
    const content = { type: 'person-searched', ...others, ...optional };
    const next = nextLink({ caseId: 'SEARCHES', aggregate: `searches:${day}` }, head, content);
    const unmoved = head.version === 0 ? { pk: { absent: true as const } } : { version: head.version };
    const written = await commit(table, [
      putNew(table, 'search', searchKey(day, next.head.version), { entity: 'search', ...next.record }),
      put(table, 'head', searchesHeadKey(day), { entity: 'searches', day, ...next.head }, [unmoved]),
    ]);
    return written.outcome === 'rejected' ? raced : undefined;
  });
};
