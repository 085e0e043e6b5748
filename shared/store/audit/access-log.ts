import * as z from 'zod';
import { emptyHead } from '../../domain/audit/chain.ts';
import { refusedReadsKept } from '../../domain/audit/limits.ts';
import { shanghaiDate } from '../../domain/calendar/shanghai-time.ts';
import type { ItemCode } from '../../domain/catalogue/types.ts';
import type { UnmaskingReason } from '../../domain/personal/unmasking.ts';
import { commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { chainFields } from '../items/fields.ts';
import { accessEntryKey, accessHeadKey } from '../keys.ts';
import { crowdedAttempts, raced, untilCommitted } from '../race.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put } from '../writes.ts';
import { append, type Chain } from './append.ts';

/** What was asked for: the route, the item, the file or the supervision order, and for clear values which and why. Ids, codes and pointers only (invariant 8). */
export interface Asked {
  route: string;
  /** Absent where a clerk of a hall or a supervisor looks, who reviews nothing. */
  item?: ItemCode;
  /** The id of a file. */
  material?: string;
  /** The number of a supervision order in its case. */
  order?: number;
  reason?: UnmaskingReason;
  pointers?: readonly string[];
  /** Of whom it was asked whether the case names them: their digests under a key of the index of people. */
  people?: { key: string; digests: readonly string[] };
}

/** One look at a case: who, under which office, what, and whether anything was shown. */
export interface Access extends Asked {
  actor: Actor;
  result: 'shown' | 'refused' | 'not-found';
}

/** The head of a day's log, with how many of its entries were refused. */
const logHead = z.object({ ...chainFields, refused: z.int() });

/** The chain of a day's log. */
const logOf = (caseId: string, day: string): Chain => ({
  ...{ caseId, aggregate: `access:${day}`, entity: 'access' },
  keyAt: (sequence) => accessEntryKey(caseId, day, sequence),
});

/**
 * 访问日志: writes down one look at a case, in a chain of its own for the case and the day (Asia/Shanghai), so that no read ever
 * meets a change. The entry and the head of its log are written together. Of refused looks only the first of a day are kept, so
 * that nobody can fill the table by asking for what is not theirs; but all that were about people, since a refusal tells that a case does
 * not name them. @param at RFC 3339
 */
export const logAccess = (table: Table, caseId: string, access: Access, at: string): Promise<void> => {
  const day = shanghaiDate(Date.parse(at));
  const key = accessHeadKey(caseId, day);
  return untilCommitted(async () => {
    const found = await getItem(table, key, logHead);
    const tellsNothing = access.result !== 'shown' && access.people === undefined;
    const refused = (found?.refused ?? 0) + (tellsNothing ? 1 : 0);
    if (tellsNothing && refused > refusedReadsKept) return;
    const next = append(table, logOf(caseId, day), found ?? emptyHead, { at, ...access });
    const head = { entity: 'access-log', caseId, day, ...next.head, refused };
    const moved = put(table, 'access-log', key, head, [found ? { version: found.version } : { pk: { absent: true } }]);
    const written = await commit(table, [moved, ...next.writes]);
    return written.outcome === 'rejected' ? raced : undefined;
  }, crowdedAttempts);
};
