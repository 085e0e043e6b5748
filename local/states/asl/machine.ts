import type { Json } from '../../types.ts';
import type { Holds } from './choice-rule.ts';
import type { Evaluate } from './path.ts';
import type { TaskResource } from './resource.ts';
import type { Combine } from './result-path.ts';

/** A rule for trying again; delays in seconds. */
export interface Retrier {
  errors: string[];
  intervalSeconds: number;
  maxAttempts: number;
  backoffRate: number;
  maxDelaySeconds: number;
  fullJitter: boolean;
}

/** A rule for going on elsewhere after an error. */
export interface Catcher {
  errors: string[];
  next: string;
  combine: Combine;
}

interface Common {
  name: string;
  inputPath: Evaluate;
  outputPath: Evaluate;
  /** Absent at the end of its flow. */
  next: string | undefined;
}

/** What Task, Parallel and Map share: a result that is shaped, retried and caught. */
export interface Working extends Common {
  parameters: Evaluate | undefined;
  resultSelector: Evaluate | undefined;
  combine: Combine;
  retry: Retrier[];
  catch: Catcher[];
}

export interface TaskState extends Working {
  type: 'Task';
  resource: TaskResource;
  /** Seconds; evaluates to a number. */
  timeoutSeconds: Evaluate | undefined;
  heartbeatSeconds: Evaluate | undefined;
}

export interface ParallelState extends Working {
  type: 'Parallel';
  branches: Flow[];
}

export interface MapState extends Working {
  type: 'Map';
  itemsPath: Evaluate;
  itemSelector: Evaluate | undefined;
  maxConcurrency: Evaluate;
  processor: Flow;
}

export interface PassState extends Common {
  type: 'Pass';
  parameters: Evaluate | undefined;
  result: Json | undefined;
  combine: Combine;
}

export interface WaitState extends Common {
  type: 'Wait';
  /** When to go on, in epoch ms, given when the state was entered. */
  until: (input: Json, context: { [key: string]: Json }, enteredAt: number) => number;
}

export interface ChoiceState extends Common {
  type: 'Choice';
  rules: Array<{ holds: Holds; next: string }>;
  default: string | undefined;
}

export interface SucceedState extends Common {
  type: 'Succeed';
}

export interface FailState extends Common {
  type: 'Fail';
  error: Evaluate;
  cause: Evaluate;
}

export type State =
  | TaskState
  | ParallelState
  | MapState
  | PassState
  | WaitState
  | ChoiceState
  | SucceedState
  | FailState;

/** States that follow each other: a machine, a branch, or what a Map does with an item. */
export interface Flow {
  startAt: string;
  states: ReadonlyMap<string, State>;
}

/** A loaded state machine. */
export interface Machine extends Flow {
  timeoutSeconds: number | undefined;
}
