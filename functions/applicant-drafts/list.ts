import type { listApplications as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { nextOf, pageRequest } from '../../shared/http/cursor.ts';
import { answer, type Reply } from '../../shared/http/reply.ts';
import { ownerPartition } from '../../shared/store/keys.ts';
import { readOwned } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';

/** Lists the applications of whoever is logged in, newest first. */
export const listApplications =
  ({ table }: { table: Table }) =>
  async ({ caller, query }: RequestOf<typeof route>): Promise<Reply> => {
    const partition = ownerPartition(caller.subject);
    const wanted = pageRequest(query, 'ownerKey', partition);
    if ('problem' in wanted) return wanted;
    const page = await readOwned(table, partition, wanted);
    return answer(200, { items: page.items.map((item) => ({ ...item, caseNumber: item.caseId })), ...nextOf(page) });
  };
