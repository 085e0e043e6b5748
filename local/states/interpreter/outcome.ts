import type { JsonObject } from '../../types.ts';
import type { Doc } from '../asl/document.ts';
import { ERROR } from '../asl/failure.ts';
import type { Machine } from '../asl/machine.ts';
import { failureOf } from './attempts.ts';
import { runFlow } from './flow.ts';
import { Closed, type Frame } from './frame.ts';

/** How an execution ended. */
export type Outcome =
  | { status: 'SUCCEEDED'; output: string }
  | { status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; error: string | undefined; cause: string | undefined };

/**
 * Runs a machine in its root frame to its end or its own timeout, which counts from `startedAt` (epoch ms).
 * Never resolves when the frame is closed from outside.
 */
export function runMachine(machine: Machine, root: Frame, input: Doc, startedAt: number): Promise<Outcome> {
  return new Promise((resolve) => {
    watchTimeout(machine, root, startedAt, resolve);
    runFlow(machine, root, input).then(
      (output) => {
        root.close();
        resolve({ status: 'SUCCEEDED', output: output.text });
      },
      (thrown: unknown) => {
        if (thrown instanceof Closed) return;
        const { error, cause } = failureOf(thrown);
        root.close();
        resolve({ status: 'FAILED', error, cause });
      },
    );
  });
}

function watchTimeout(machine: Machine, root: Frame, startedAt: number, end: (outcome: Outcome) => void): void {
  const { timeoutSeconds } = machine;
  if (timeoutSeconds === undefined) return;
  const cancel = root.run.clock.at(startedAt + timeoutSeconds * 1000, () => {
    root.abort();
    const cause = `The execution did not end within ${timeoutSeconds} seconds`;
    end({ status: 'TIMED_OUT', error: ERROR.timeout, cause });
  });
  root.guard(cancel);
}

const END_EVENTS = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
};

/** The last event of an execution's history. */
export function endEvent(outcome: Outcome): { type: string; details: JsonObject } {
  const type = END_EVENTS[outcome.status];
  if (outcome.status === 'SUCCEEDED') return { type, details: { output: outcome.output } };
  const { error, cause } = outcome;
  return { type, details: { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) } };
}
