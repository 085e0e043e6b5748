import { ERROR, type StateFailure } from '../asl/failure.ts';
import type { Retrier } from '../asl/machine.ts';

function names(pattern: string, error: string): boolean {
  if (pattern === error) return true;
  const isTimeout = error === ERROR.timeout || error === ERROR.heartbeatTimeout;
  if (error === ERROR.dataLimitExceeded) return false;
  if (pattern === ERROR.all) return true;
  if (pattern === ERROR.taskFailed) return !isTimeout;
  return pattern === ERROR.timeout && isTimeout;
}

/**
 * Does an ErrorEquals list name this error? `States.Runtime` is named by nothing, `States.DataLimitExceeded` only by
 * itself, `States.TaskFailed` names all but timeouts, and `States.Timeout` names a missed heartbeat too.
 */
export function matches(errors: string[], error: string): boolean {
  return error !== ERROR.runtime && errors.some((pattern) => names(pattern, error));
}

/** Counts how often each Retrier of a state was used. */
export class RetryTally {
  readonly #retriers: Retrier[];
  readonly #used = new Map<Retrier, number>();

  constructor(retriers: Retrier[]) {
    this.#retriers = retriers;
  }

  /** Milliseconds to wait before trying again; undefined when no rule allows it. `random` is in [0, 1). */
  delayAfter(failure: StateFailure, random: number): number | undefined {
    const retrier = this.#retriers.find(({ errors }) => matches(errors, failure.error));
    if (!retrier) return undefined;
    const used = this.#used.get(retrier) ?? 0;
    if (used >= retrier.maxAttempts) return undefined;
    this.#used.set(retrier, used + 1);
    const seconds = Math.min(retrier.intervalSeconds * retrier.backoffRate ** used, retrier.maxDelaySeconds);
    return Math.round(seconds * 1000 * (retrier.fullJitter ? random : 1));
  }
}
