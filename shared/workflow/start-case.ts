import type { CaseItem } from '../store/items/case.ts';
import { caseKey, worklist } from '../store/keys.ts';
import type { Table } from '../store/table.ts';
import { clearSignal } from '../store/transitions/clear-signal.ts';
import { startExecution, type Workflow } from './execution.ts';

/**
 * Starts the execution of a case's present attempt, after its submission or resumption has been committed, and takes the case
 * off the sweeper's worklist. (Acceptance takes a new case off too; whichever is first.)
 */
export const startCase = async (
  { table, workflow }: { table: Table; workflow: Workflow },
  current: Pick<CaseItem, 'caseId' | 'attempt' | 'version'>,
): Promise<void> => {
  await startExecution(workflow, current.caseId, current.attempt);
  await clearSignal(table, caseKey(current.caseId), current.version, worklist.starts);
};
