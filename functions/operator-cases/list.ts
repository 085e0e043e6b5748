import type {
  listFailedCases as failedRoute,
  listOverdueCases as overdueRoute,
  listReturnedParcels as returnedRoute,
} from '../../shared/contract/routes/operations.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { nextOf, pageRequest } from '../../shared/http/cursor.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

type Query = RequestOf<typeof failedRoute>['query'];

const listOf = async (table: Table, partition: string, query: Query): Promise<Reply> => {
  const wanted = pageRequest(query, 'workKey', partition);
  if ('problem' in wanted) return wanted;
  const page = await readWorklist(table, partition, wanted);
  const items = page.items.map((item) => ({
    ...item,
    caseNumber: item.caseId,
    returnedAt: item.workDue,
    overdueSince: item.workDue,
  }));
  return answer(200, { items, ...nextOf(page) });
};

/** Lists the cases whose execution failed, the oldest first. */
export const listFailedCases =
  ({ table }: { table: Table }) =>
  ({ query }: RequestOf<typeof failedRoute>): Promise<Reply> =>
    listOf(table, worklist.failedCases, query);

/** Lists the cases that have passed their promise, the longest overdue first. */
export const listOverdueCases =
  ({ table }: { table: Table }) =>
  ({ query }: RequestOf<typeof overdueRoute>): Promise<Reply> =>
    listOf(table, worklist.overdueCases, query);

/** Lists the parcels that came back, the oldest first. */
export const listReturnedParcels =
  ({ table }: { table: Table }) =>
  ({ query }: RequestOf<typeof returnedRoute>): Promise<Reply> =>
    listOf(table, worklist.returnedParcels, query);
