import type {
  listFailedCases as failedRoute,
  listOverdueCases as overdueRoute,
  listReturnedParcels as returnedRoute,
} from '../../shared/contract/routes/operations.ts';
import { failureOf } from '../../shared/domain/lifecycle/failure.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { type ListRequest, pagingOf } from '../../shared/http/cursor.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { message } from '../../shared/messages/index.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** The name of a failure, and what it asks to be done where it names a range that is used up. */
const failureShown = (text: unknown) => {
  if (typeof text !== 'string') return {};
  const { name, sequence } = failureOf(text);
  if (sequence === undefined) return { failure: name };
  const code =
    sequence.kind === 'organization-code'
      ? 'failure.range-exhausted.organization-code'
      : 'failure.range-exhausted.of-registrar';
  return { failure: name, range: sequence, remedy: { zh: message('zh-CN', code), en: message('en', code) } };
};

const listOf = async (table: Table, partition: string, request: ListRequest): Promise<Reply> => {
  const paging = pagingOf(request, 'workKey', partition);
  if ('problem' in paging) return paging;
  const page = await readWorklist(table, partition, paging.wanted);
  const items = page.items.map((item) => ({
    ...item,
    caseNumber: item.caseId,
    returnedAt: item.workDue,
    overdueSince: item.workDue,
    ...failureShown(item.failure),
  }));
  return answer(200, { items, ...paging.nextOf(page) });
};

/** Lists the cases whose execution failed, the oldest first. */
export const listFailedCases =
  ({ table }: { table: Table }) =>
  (request: RequestOf<typeof failedRoute>): Promise<Reply> =>
    listOf(table, worklist.failedCases, request);

/** Lists the cases that have passed their promise, the longest overdue first. */
export const listOverdueCases =
  ({ table }: { table: Table }) =>
  (request: RequestOf<typeof overdueRoute>): Promise<Reply> =>
    listOf(table, worklist.overdueCases, request);

/** Lists the parcels that came back, the oldest first. */
export const listReturnedParcels =
  ({ table }: { table: Table }) =>
  (request: RequestOf<typeof returnedRoute>): Promise<Reply> =>
    listOf(table, worklist.returnedParcels, request);
