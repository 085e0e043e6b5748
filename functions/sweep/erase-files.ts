import { discardKept } from '../../shared/files/discard.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { clearErasure } from '../../shared/store/transitions/clear-erasure.ts';
import type { Deps } from './deps.ts';
import { ago, eachDue, forgottenMs } from './each-due.ts';

/** Files that were removed, by their applicant or with an expired draft, and whose content may still be there: deleted. */
export const eraseFiles = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.erasures, ago(deps, forgottenMs), async ({ caseId }) => {
    const { materials } = await readWholeCase(deps.table, caseId);
    for (const file of materials.filter(({ workKey }) => workKey === worklist.erasures)) {
      await discardKept(deps.files, file);
      await clearErasure(deps.table, file);
    }
  });
