import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { currentTraceparent } from '../trace/context.ts';

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

/**
 * Starts the execution of a case's attempt; that it exists already is as good. Only ids travel
 * (invariant 8): the case's, and that of the trace, which goes on in every task.
 */
export const startExecution = async (workflow: Workflow, caseId: string, attempt: number): Promise<void> => {
  const name = executionName(caseId, attempt);
  const { stateMachineArn } = workflow;
  const input = JSON.stringify({ caseId, traceparent: currentTraceparent() });
  try {
    await workflow.client.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error;
  }
};
