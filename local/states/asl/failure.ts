/** Error names that the Amazon States Language reserves. */
export const ERROR = {
  all: 'States.ALL',
  runtime: 'States.Runtime',
  taskFailed: 'States.TaskFailed',
  timeout: 'States.Timeout',
  heartbeatTimeout: 'States.HeartbeatTimeout',
  dataLimitExceeded: 'States.DataLimitExceeded',
  noChoiceMatched: 'States.NoChoiceMatched',
  resultPathMatchFailure: 'States.ResultPathMatchFailure',
  intrinsicFailure: 'States.IntrinsicFailure',
} as const;

/**
 * A state reported an error. `error` and `cause` are what Retry, Catch and the history see; `at` (epoch ms) is when a
 * task's failure was journalled, so that the delay of a retry counts from it even after a restart.
 */
export class StateFailure extends Error {
  readonly error: string;
  override readonly cause: string;
  readonly at: number | undefined;

  constructor(error: string, cause: string, at?: number) {
    super(`${error}: ${cause}`);
    this.name = 'StateFailure';
    this.error = error;
    this.cause = cause;
    this.at = at;
  }
}

/** An error in evaluating the machine itself: it always fails the execution, no Retry or Catch sees it. */
export function runtimeFailure(cause: string): StateFailure {
  return new StateFailure(ERROR.runtime, cause);
}

/** A definition that this interpreter refuses to load. The message names the state. */
export class DefinitionError extends Error {
  override readonly name = 'DefinitionError';
}
