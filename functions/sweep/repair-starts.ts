import { worklist } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { startCase } from '../../shared/workflow/start-case.ts';
import type { Deps } from './deps.ts';
import { ago, eachDue, forgottenMs } from './each-due.ts';

/** Submitted or resumed, but not started: starts the execution. */
export const repairStarts = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.starts, ago(deps, forgottenMs), async ({ caseId }) => {
    const { case: current } = await readWholeCase(deps.table, caseId);
    await startCase(deps, current);
  });
