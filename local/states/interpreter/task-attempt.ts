import type { Json } from '../../types.ts';
import { docFrom, exceedsLimit } from '../asl/document.ts';
import { ERROR, StateFailure } from '../asl/failure.ts';
import type { TaskState } from '../asl/machine.ts';
import type { Step } from './frame.ts';
import type { TaskCall, TaskSink } from './run.ts';
import { type TaskEvents, taskEvents } from './task-events.ts';

interface Settle {
  resolve(result: Json): void;
  reject(failure: StateFailure): void;
}

/** One running attempt at a Task: whatever comes first, its answer, its failure or a deadline, ends it and is journalled. */
export class TaskAttempt implements TaskSink {
  readonly #step: Step;
  readonly #kind: TaskState['resource']['kind'];
  readonly #events: TaskEvents;
  readonly #settle: Settle;
  readonly #cleanups: Array<() => void> = [];
  #open = true;
  #beatAt = 0;

  constructor(step: Step, state: TaskState, settle: Settle) {
    this.#step = step;
    this.#kind = state.resource.kind;
    this.#events = taskEvents(state.resource);
    this.#settle = settle;
    this.#cleanups.push(step.frame.guard(() => this.#end()));
  }

  /** Sets the timers: the whole attempt counts from `at`, heartbeats from the last one. */
  deadlines(
    call: { at: number; timeoutSeconds?: number | undefined; heartbeatSeconds?: number | undefined },
    beatAt: number,
  ) {
    this.#beatAt = beatAt;
    if (call.timeoutSeconds !== undefined) {
      const cause = `The task did not end within ${call.timeoutSeconds} seconds`;
      this.#at(call.at + call.timeoutSeconds * 1000, () => this.#timeOut(ERROR.timeout, cause));
    }
    if (call.heartbeatSeconds !== undefined) this.#watchHeartbeat(call.heartbeatSeconds);
  }

  /** Hands the call to the runner. */
  begin(call: TaskCall): void {
    if (!this.#open) return;
    const cancel = this.#step.frame.run.tasks.start(call, this);
    if (this.#open) this.#cleanups.push(cancel);
    else cancel();
  }

  returned(payload: string): boolean {
    const text = payload === '' ? 'null' : payload;
    if (this.#kind === 'function') return this.succeeded(text);
    const result = `{"ExecutedVersion":"$LATEST","StatusCode":200,"Payload":${text}}`;
    if (this.#kind === 'invoke') return this.succeeded(result);
    if (this.#open) this.#record('TaskSubmitted', { output: result });
    return this.#open;
  }

  succeeded(output: string): boolean {
    if (!this.#open) return false;
    if (exceedsLimit(output)) {
      const cause = 'The task returned a result with a size exceeding the maximum number of bytes service limit.';
      return this.failed(ERROR.dataLimitExceeded, cause);
    }
    let result: Json;
    try {
      result = docFrom(output).value;
    } catch (error) {
      return this.failed(ERROR.runtime, `The task returned a result that is not JSON: ${error}`);
    }
    this.#end();
    this.#record(this.#events.succeeded, { output });
    this.#settle.resolve(result);
    return true;
  }

  failed(error: string, cause: string): boolean {
    return this.#fail(this.#events.failed, error, cause);
  }

  heartbeat(): boolean {
    if (!this.#open) return false;
    const { run } = this.#step.frame;
    this.#beatAt = run.clock.now();
    run.beat(this.#step.path, this.#beatAt);
    return true;
  }

  #timeOut(error: string, cause: string): void {
    this.#fail(this.#events.timedOut, error, cause);
  }

  #fail(type: string, error: string, cause: string): boolean {
    if (!this.#open) return false;
    this.#end();
    const at = this.#record(type, { error, cause });
    this.#settle.reject(new StateFailure(error, cause, at));
    return true;
  }

  #watchHeartbeat(seconds: number): void {
    this.#at(this.#beatAt + seconds * 1000, (due) => {
      const cause = `No heartbeat came within ${seconds} seconds`;
      if (this.#beatAt + seconds * 1000 <= due) this.#timeOut(ERROR.heartbeatTimeout, cause);
      else this.#watchHeartbeat(seconds);
    });
  }

  #at(due: number, act: (due: number) => void): void {
    this.#cleanups.push(this.#step.frame.run.clock.at(due, () => this.#open && act(due)));
  }

  #record(type: string, details: { [key: string]: Json }): number {
    return this.#step.frame.record(this.#step.path, type, { ...this.#events.resource, ...details });
  }

  #end(): void {
    this.#open = false;
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
  }
}
