import type { readApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { etagOf, presentApplication } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';

/** Reads an application with its form. */
export const readApplication =
  ({ table }: { table: Table }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    return found ? answer(200, presentApplication(found.case), etagOf(found.case)) : problem('not-found');
  };
