import type { Clock } from '../../shared/clock.ts';
import type { readAgencyEvents as route } from '../../shared/contract/routes/agency-events.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { FeedEntry } from '../../shared/store/partners/feed-items.ts';
import { readEnd, readEntries } from '../../shared/store/partners/read-feed.ts';
import type { Table } from '../../shared/store/table.ts';
import { cursorOf, placeOf } from './cursor.ts';
import { pageOf } from './page.ts';

const shown = ({ id, type, timestamp, data }: FeedEntry) => ({ id, type, timestamp, data });

/** What an agency was told, from its cursor on; of offices that the caller does not act for, nothing is shown. */
export const readAgencyEvents =
  ({ table, clock }: { table: Table; clock: Clock }) =>
  async ({ caller, params, query }: RequestOf<typeof route>): Promise<Reply> => {
    const { agency } = caller;
    if (agency === undefined || agency !== params.agency) return problem('not-found');
    const from = query.after === undefined ? undefined : placeOf(agency, query.after);
    if (query.after !== undefined && from === undefined) return problem('invalid-cursor');
    const end = await readEnd(table, agency);
    const entries = await readEntries(table, agency, from?.position ?? 0, query.limit + 1);
    const page = pageOf({ end, entries }, from, query.limit, clock.now());
    if (page === 'expired') return problem('cursor-expired');
    const items = page.entries.filter(({ office }) => office !== undefined && caller.offices.includes(office));
    return answer(200, { items: items.map(shown), ...(page.next && { next: cursorOf(agency, page.next) }) });
  };
