import type { listFailedDeliveries as route } from '../../shared/contract/routes/partner-deliveries.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import type { CallItem } from '../../shared/store/partners/call-item.ts';
import { readCall } from '../../shared/store/partners/calls.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

const shown = ({ id, caseId, ...call }: CallItem) => ({ ...call, delivery: id, caseNumber: caseId });

/** Lists what was given up. The index names the calls; each is read itself, as it may have been submitted anew by now. */
export const listFailedDeliveries =
  ({ table }: { table: Table }) =>
  async (request: RequestOf<typeof route>): Promise<Reply> => {
    const paging = pagingOf(request, 'workKey', worklist.failedCalls);
    if ('problem' in paging) return paging;
    const page = await readWorklist(table, worklist.failedCalls, paging.wanted);
    const calls = await Promise.all(page.items.map(({ pk }) => readCall(table, String(pk).slice('CALL#'.length))));
    const items = calls.filter((call) => call?.state === 'failed').map((call) => shown(call as CallItem));
    return answer(200, { items, ...paging.nextOf(page) });
  };
