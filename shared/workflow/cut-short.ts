import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Dossier } from '../store/read/dossier.ts';
import type { Table } from '../store/table.ts';
import { startExecution } from './execution.ts';
import { type CutShort, signalCutShort } from './signal.ts';

/** What telling a workflow of its end, or starting it only to end, needs. */
export interface Teller {
  table: Table;
  workflow: SFNClient;
  stateMachineArn: string;
}

/**
 * Tells the execution that its case was cut short, as the case stood before that. It hears of it by any bell; one that has failed is
 * followed by a new attempt, which closes the case.
 */
export const tellCutShort = async (
  { table, workflow, stateMachineArn }: Teller,
  { case: before, reviews }: Dossier,
  ending: CutShort,
): Promise<void> => {
  if (before.failedAt === undefined) return signalCutShort({ table, workflow }, reviews, ending);
  return startExecution({ client: workflow, stateMachineArn }, before.caseId, before.attempt + 1);
};
