import type { listSupervisionOrders as route } from '../../shared/contract/routes/supervision.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** Lists the supervision orders that wait for an answer, the first due first. */
export const listSupervisionOrders =
  ({ table }: { table: Table }) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const paging = pagingOf(request, 'workKey', worklist.supervisionOrders);
    if ('problem' in paging) return paging;
    const page = await readWorklist(table, worklist.supervisionOrders, paging.wanted);
    const items = page.items.map((item) => ({
      ...item,
      order: `${item.caseId}-${item.order}`,
      caseNumber: item.caseId,
      dueAt: item.workDue,
    }));
    return answer(200, { items, ...paging.nextOf(page) });
  };
