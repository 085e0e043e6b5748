import type { Json } from '../../types.ts';
import { runtimeFailure, StateFailure } from '../asl/failure.ts';
import type { Working } from '../asl/machine.ts';
import { Closed, type Step, until } from './frame.ts';
import { RetryTally } from './retry.ts';

/** What was thrown, as a failure of the state; the end of a closed flow is passed on as it is. */
export function failureOf(error: unknown): StateFailure {
  if (error instanceof Closed) throw error;
  if (error instanceof StateFailure) return error;
  return runtimeFailure(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/**
 * Makes attempts at a state until one succeeds or its Retry rules give up. Only failures that were journalled are tried
 * again; a replay comes through the same attempts, and a delay counts from its failure.
 */
export async function withRetries(
  step: Step,
  state: Working,
  attempt: (index: number) => Promise<Json>,
): Promise<Json> {
  const tally = new RetryTally(state.retry);
  for (let index = 0; ; index += 1) {
    step.retryCount = index;
    try {
      return await attempt(index);
    } catch (error) {
      const failure = failureOf(error);
      step.frame.assertOpen();
      if (failure.at === undefined) throw failure;
      const delay = tally.delayAfter(failure, step.frame.run.jitter(step.path, index));
      if (delay === undefined) throw failure;
      await until(step.frame, failure.at + delay);
      step.frame.assertOpen();
      if (!step.recalled?.attempts[index + 1]) step.frame.run.retried();
    }
  }
}
