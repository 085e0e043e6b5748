import * as z from 'zod';
import { emptyHead } from '../../domain/audit/chain.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
import type { SearchReason } from '../../domain/personal/search-reasons.ts';
import { append, type Chain } from '../audit/append.ts';
import { commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { chainFields } from '../items/fields.ts';
import { searchesHeadKey, searchKey } from '../keys.ts';
import { raced, untilCommitted } from '../race.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put } from '../writes.ts';
import type { BlindPerson } from './read-entries.ts';

const headItem = z.object(chainFields);

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

/** The chain of a day's searches; they are of no case. */
const searchesOf = (day: string): Chain => ({
  ...{ caseId: 'searches', aggregate: `searches:${day}`, entity: 'search' },
  keyAt: (sequence) => searchKey(day, sequence),
});

/** Appends a search to the chain of its day (Asia/Shanghai). Searches are rare: that they queue for one head costs nobody time. */
export const appendSearch = (table: Table, search: Search): Promise<void> => {
  const day = shanghaiDate(Date.parse(search.at));
  return untilCommitted(async () => {
    const head = (await getItem(table, searchesHeadKey(day), headItem)) ?? emptyHead;
    const { person, after, ...others } = search;
    const content = { type: 'person-searched', ...others, ...(person && { person }), ...(after && { after }) };
    const next = append(table, searchesOf(day), head, content);
    const unmoved = head.version === 0 ? { pk: { absent: true as const } } : { version: head.version };
    const written = await commit(table, [
      ...next.writes,
      put(table, 'head', searchesHeadKey(day), { entity: 'searches', day, ...next.head }, [unmoved]),
    ]);
    return written.outcome === 'rejected' ? raced : undefined;
  });
};
