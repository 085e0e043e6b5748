import type { CityClock, JsonObject } from '../types.ts';
import { docFrom } from './asl/document.ts';
import type { Machine } from './asl/machine.ts';
import type { HistoryEvent, StepRecord } from './interpreter/events.ts';
import { Frame } from './interpreter/frame.ts';
import { endEvent, type Outcome, runMachine } from './interpreter/outcome.ts';
import type { Run, TaskRunner } from './interpreter/run.ts';
import type { Journal } from './journal/journal.ts';
import { transitionsIn } from './journal/replay.ts';
import type { ExecutionRow } from './journal/rows.ts';
import type { LiveTasks } from './live-tasks.ts';
import type { Tokens } from './tokens.ts';

/** What all executions share. */
export interface Surroundings {
  clock: CityClock;
  journal: Journal;
  tasks: LiveTasks;
  tokens: Tokens;
}

/** What a former life of an execution left in the journal. */
export interface Past {
  lastSeq: number;
  steps: Map<string, StepRecord>;
}

/** One execution that has not ended. */
export class Execution implements Run {
  readonly row: ExecutionRow;
  readonly context: JsonObject;
  readonly clock: CityClock;
  readonly tasks: TaskRunner;
  readonly #around: Surroundings;
  readonly #past: Map<string, StepRecord> | undefined;
  readonly #root: Frame;
  readonly #onEnd: (ended: ExecutionRow) => void;
  #seq: number;
  #transitions: number;

  constructor(row: ExecutionRow, around: Surroundings, onEnd: (ended: ExecutionRow) => void, past?: Past) {
    this.row = row;
    this.context = contextObject(row);
    this.clock = around.clock;
    this.#around = around;
    this.#onEnd = onEnd;
    this.#past = past?.steps;
    this.#seq = past?.lastSeq ?? 0;
    this.#transitions = past ? transitionsIn(past.steps) : 0;
    this.tasks = {
      tokenOf: (path, attempt) => around.tokens.mint(row.id, path, attempt),
      start: (call, sink) => around.tasks.start(call, sink, row.machine),
    };
    this.#root = new Frame(this, '');
    this.#root.lastEvent = past ? 1 : 0;
  }

  get transitions(): number {
    return this.#transitions;
  }

  /** Starts, or goes on from what the journal knows. Rejects only when the journal cannot be written. */
  async run(machine: Machine): Promise<void> {
    const { input, startedAt } = this.row;
    if (this.#seq === 0) this.#root.record('', 'ExecutionStarted', { input });
    this.#end(await runMachine(machine, this.#root, docFrom(input), startedAt));
  }

  /** Ends the execution from outside (StopExecution). */
  abort(error: string | undefined, cause: string | undefined): ExecutionRow {
    this.#root.abort();
    return this.#end({ status: 'ABORTED', error, cause });
  }

  /** Lets go of timers and tokens without ending the execution, as when the city stops. */
  suspend(): void {
    this.#root.close();
  }

  record(event: HistoryEvent): number {
    this.#seq += 1;
    if (event.type.endsWith('StateEntered')) this.#transitions += 1;
    this.#around.journal.insertEvent(this.row.id, this.#seq, event);
    return this.#seq;
  }

  recall(path: string): StepRecord | undefined {
    const record = this.#past?.get(path);
    // A step is asked for once; only what runs around it (paths that end in a dot) is asked for again.
    if (record && !path.endsWith('.')) this.#past?.delete(path);
    return record;
  }

  beat(path: string, at: number): void {
    this.#around.journal.beat(this.row.id, path, at);
  }

  jitter(path: string, attempt: number): number {
    return this.#around.tokens.fraction(this.row.id, path, attempt);
  }

  /** A retry is a transition too, as AWS bills it. */
  retried(): void {
    this.#transitions += 1;
  }

  #end(outcome: Outcome): ExecutionRow {
    const { type, details } = endEvent(outcome);
    const stoppedAt = this.#root.record('', type, details);
    const { output = null, error = null, cause = null } = details as { [key: string]: string };
    const end = { status: outcome.status, stoppedAt, output, error, cause, transitions: this.#transitions };
    this.#around.journal.endExecution(this.row.id, end);
    const ended = { ...this.row, ...end };
    this.#onEnd(ended);
    return ended;
  }
}

function contextObject(row: ExecutionRow): JsonObject {
  const { arn, name, machine } = row;
  const role = arn.replace(/:states:[^:]*:(\d+):.*/, ':iam::$1:role/states');
  const input = docFrom(row.input).value;
  const start = new Date(row.startedAt).toISOString();
  return {
    Execution: { Id: arn, Input: input, Name: name, RoleArn: role, StartTime: start },
    StateMachine: { Id: machine, Name: machine.slice(machine.lastIndexOf(':') + 1) },
  };
}
