import type { CityClock, JsonObject } from '../../types.ts';
import type { HistoryEvent, StepRecord } from './events.ts';

/** A Task to be run now. */
export interface TaskCall {
  /** The step's path and the attempt's number identify the call for ever, also after a restart. */
  path: string;
  attempt: number;
  state: string;
  functionName: string;
  /** The function's event, as JSON text. */
  payload: string;
  /** Given when the Task waits for an answer to this token. */
  token: string | undefined;
  /** Has the function already taken the token, before a restart? Then it must not be called again. */
  submitted: boolean;
}

/** Takes what happens to a running Task. Everything after its end is refused with `false`. */
export interface TaskSink {
  /** The function returned; `payload` is JSON text. */
  returned(payload: string): boolean;
  /** The token was answered; `output` is JSON text. */
  succeeded(output: string): boolean;
  failed(error: string, cause: string): boolean;
  heartbeat(): boolean;
}

/** Runs Tasks for the interpreter. */
export interface TaskRunner {
  /** The token of an attempt: always the same for the same attempt. */
  tokenOf(path: string, attempt: number): string;
  /** Starts a Task; the canceller makes the runner forget it. */
  start(call: TaskCall, sink: TaskSink): () => void;
}

/** What one execution gives to the interpreter. */
export interface Run {
  /** The `Execution` and `StateMachine` objects of the context. */
  readonly context: JsonObject;
  readonly clock: CityClock;
  readonly tasks: TaskRunner;
  /** Journals an event and answers its id. */
  record(event: HistoryEvent): number;
  /** What a former life of the execution journalled about a step. */
  recall(path: string): StepRecord | undefined;
  /** Journals the time of an attempt's last heartbeat. */
  beat(path: string, at: number): void;
  /** Counts a transition for an attempt after a state's first; entering a state is counted by its event. */
  retried(): void;
  /** A number in [0, 1) that is the same in every replay. */
  jitter(path: string, attempt: number): number;
}
