import * as z from 'zod';
import type { listReviews as route } from '../../shared/contract/routes/agency.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** What the index projects of an open review. */
const Listed = z.object({
  caseId: z.string(),
  item: z.string(),
  openedAt: z.string(),
  workDue: z.string(),
  dueProvisional: z.boolean(),
});

/** Lists the open reviews of an office that the caller's scopes cover, by due date. */
export const listReviews =
  ({ table }: { table: Table }) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const { caller, params } = request;
    if (!caller.offices.includes(params.office)) return problem('not-found');
    const partition = worklist.openReviews(params.office);
    const paging = pagingOf(request, 'workKey', partition);
    if ('problem' in paging) return paging;
    const page = await readWorklist(table, partition, paging.wanted);
    const items = page.items
      .map((item) => Listed.parse(item))
      .filter((review) => caller.items.some((item) => item === review.item))
      .map((review) => ({ ...review, caseNumber: review.caseId, dueAt: review.workDue }));
    return answer(200, { items, ...paging.nextOf(page) });
  };
