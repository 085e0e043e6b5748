import * as z from 'zod';
import type { listCollections as route } from '../../shared/contract/routes/partners.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** What the index projects of a batch that waits. */
const Listed = z.object({ caseId: z.string(), bookedAt: z.string(), workDue: z.string() });

/** Lists the batches that wait at a hall, the longest first. */
export const listCollections =
  ({ table }: { table: Table }) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const { caller, params } = request;
    if (!caller.halls.includes(params.hall)) return problem('not-found');
    const partition = worklist.collections(params.hall);
    const paging = pagingOf(request, 'workKey', partition);
    if ('problem' in paging) return paging;
    const page = await readWorklist(table, partition, paging.wanted);
    const items = page.items
      .map((item) => Listed.parse(item))
      .map((item) => ({ caseNumber: item.caseId, waitingSince: item.bookedAt, until: item.workDue }));
    return answer(200, { items, ...paging.nextOf(page) });
  };
