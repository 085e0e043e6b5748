import { instant } from '../../shared/clock.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { escalateCase } from '../../shared/store/transitions/escalate-case.ts';
import type { Deps } from './deps.ts';
import { eachDue } from './each-due.ts';

/** 超时: a case that has passed its promise, whoever it waits for, is shown to the operators. */
export const escalateOverdue = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.underway, instant(deps.clock), async ({ caseId }) => {
    const { case: current } = await readWholeCase(deps.table, caseId);
    // The index may not know yet of a calendar that has just given it more time.
    if (current.workDue === undefined || current.workDue > instant(deps.clock)) return;
    // Rejected: it has just moved on, and is found again if it is still overdue.
    await escalateCase(deps.table, current, instant(deps.clock));
  });
