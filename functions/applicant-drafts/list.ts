import type { listApplications as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { caseItem } from '../../shared/store/items/case.ts';
import { ownerPartition } from '../../shared/store/keys.ts';
import { readOwned } from '../../shared/store/read/read-worklist.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Table } from '../../shared/store/table.ts';

/** What the index projects of an application. */
const Listed = caseItem.pick({ caseId: true, state: true, companyName: true, createdAt: true, updatedAt: true });

/** Lists the applications of whoever is logged in, newest first. */
export const listApplications =
  ({ table }: { table: Table }) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const partition = ownerPartition(request.caller.subject);
    const paging = pagingOf(request, 'ownerKey', partition);
    if ('problem' in paging) return paging;
    const page = await readOwned(table, partition, paging.wanted);
    const listed = page.items.map((item) => Listed.parse(item));
    const items = listed.map(async (item) => ({
      ...item,
      caseNumber: item.caseId,
      state: await readShownState(table, item),
    }));
    return answer(200, { items: await Promise.all(items), ...paging.nextOf(page) });
  };
