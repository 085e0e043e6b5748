import type { readApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { etagOf, presentApplication } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Table } from '../../shared/store/table.ts';

/** Reads an application with its form. */
export const readApplication =
  ({ table }: { table: Table }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const shown = { ...found.case, state: await readShownState(table, found.case) };
    return answer(200, presentApplication(shown), etagOf(shown));
  };
