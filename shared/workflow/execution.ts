import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';

/** The state machine that carries a case. */
export interface Workflow {
  client: SFNClient;
  stateMachineArn: string;
}

/** The execution of a case's attempt is named after both, so that it starts once however often it is asked for. */
export const executionName = (caseId: string, attempt: number): string => `${caseId}-${attempt}`;

/** The case and attempt of an execution's name; undefined for an execution that is not of a case. */
export const caseOfExecution = (name: string): { caseId: string; attempt: number } | undefined => {
  const found = /^(YZT\d{8}-[0-9A-Z]{10})-(\d+)$/.exec(name);
  return found?.[1] ? { caseId: found[1], attempt: Number(found[2]) } : undefined;
};

/** Starts the execution of a case's attempt; that it exists already is as good. Only the id travels (invariant 8). */
export const startExecution = async (workflow: Workflow, caseId: string, attempt: number): Promise<void> => {
  const name = executionName(caseId, attempt);
  const { stateMachineArn } = workflow;
  try {
    await workflow.client.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ caseId }) }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
};
