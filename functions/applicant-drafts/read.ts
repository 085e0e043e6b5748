import type { readApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { etagOf, presentApplication } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Vault } from '../../shared/vault/vault.ts';

/** Reads an application with its form, masked. */
export const readApplication =
  ({ table, vault }: { table: Table; vault: Vault }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const found = await readCase(table, caller, params.caseNumber);
    if (found === undefined) return problem('not-found');
    const shown = { ...found.case, state: await readShownState(table, found.case) };
    return answer(200, presentApplication(shown, await vault.open(shown.caseId, shown.form)), etagOf(shown));
  };
