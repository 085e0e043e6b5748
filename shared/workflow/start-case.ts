import type { CaseItem } from '../store/items/case.ts';
import type { Table } from '../store/table.ts';
import { clearStart } from '../store/transitions/clear-start.ts';
import { startExecution, type Workflow } from './execution.ts';

/**
 * Starts the execution of a case's present attempt, after its submission or resumption has been committed, and takes a case that
 * has been accepted off the sweeper's worklist. A new case leaves it when it is accepted.
 */
export const startCase = async (
  { table, workflow }: { table: Table; workflow: Workflow },
  current: Pick<CaseItem, 'caseId' | 'attempt' | 'version' | 'dueAt'>,
): Promise<void> => {
  await startExecution(workflow, current.caseId, current.attempt);
  if (current.dueAt !== undefined) await clearStart(table, current.caseId, current.version, current.dueAt);
};
