import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Announcer } from './announce.ts';
import { executionArn } from './arn.ts';
import { Execution, type Past, type Surroundings } from './execution.ts';
import type { Queries } from './journal/queries.ts';
import { recordsOf } from './journal/replay.ts';
import type { ExecutionRow } from './journal/rows.ts';
import type { Machines } from './machines.ts';
import { noSuchExecution, ServiceError } from './service-error.ts';

/** Between so many recovered executions the event loop gets a turn. */
const RECOVERY_CHUNK = 100;

/** What the engine has done since its journal began. */
export interface StatesStats {
  running: number;
  ended: number;
  /** Tokens that wait for an answer. */
  waiting: number;
  /** States entered and retries, as AWS bills them. */
  transitions: number;
}

/** All executions: starts them, ends them, and takes them up again after a restart. */
export class Engine {
  readonly #around: Surroundings;
  readonly #machines: Machines;
  readonly #queries: Queries;
  readonly #announcer: Announcer;
  readonly #running = new Map<string, Execution>();
  readonly #totals: { executions: number; transitions: number };
  #recovery: Promise<void> | undefined;

  constructor(around: Surroundings, machines: Machines, queries: Queries, announcer: Announcer) {
    this.#around = around;
    this.#machines = machines;
    this.#queries = queries;
    this.#announcer = announcer;
    this.#totals = queries.endedTotals();
  }

  /** Starts an execution, or answers the running one of the same name and input. */
  start(machineArn: string, input: string, name: string = randomUUID()): ExecutionRow {
    const machine = this.#machines.get(machineArn);
    const arn = executionArn(machineArn, name);
    const same = this.#queries.execution(arn);
    if (same?.status === 'RUNNING' && same.input === input) return same;
    if (same) throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    const startedAt = this.#around.clock.now();
    const fresh = { arn, machine: machineArn, name, definition: machine.hash, input, startedAt };
    const id = this.#around.journal.insertExecution(fresh);
    const unended = { stoppedAt: null, output: null, error: null, cause: null, transitions: 0 };
    const row: ExecutionRow = { ...fresh, ...unended, id, status: 'RUNNING' };
    this.#announcer.started(row);
    this.#run(row);
    return row;
  }

  /** Ends an execution as ABORTED; one that has ended stays as it is. Throws ExecutionDoesNotExist. */
  stop(arn: string, error: string | undefined, cause: string | undefined): ExecutionRow {
    return this.#running.get(arn)?.abort(error, cause) ?? this.find(arn);
  }

  /** Throws ExecutionDoesNotExist. */
  find(arn: string): ExecutionRow {
    const row = this.#queries.execution(arn);
    if (!row) throw noSuchExecution(arn);
    return row;
  }

  /** Takes up what was running when the file was last written, and tells the bus what it may have missed. Runs once. */
  recover(): Promise<void> {
    this.#recovery ??= this.#recover();
    return this.#recovery;
  }

  /** Lets go of every execution without ending it. */
  suspend(): void {
    for (const execution of this.#running.values()) execution.suspend();
    this.#running.clear();
  }

  stats(): StatesStats {
    const running = [...this.#running.values()].reduce((sum, { transitions }) => sum + transitions, 0);
    const { executions, transitions } = this.#totals;
    const waiting = this.#around.tasks.waiting;
    return { running: this.#running.size, ended: executions, waiting, transitions: transitions + running };
  }

  async #recover(): Promise<void> {
    for (const row of this.#queries.unannounced()) this.#announcer.ended(row);
    for (const [index, row] of this.#queries.running().entries()) {
      this.#run(row, this.#pastOf(row.id));
      if (index % RECOVERY_CHUNK === RECOVERY_CHUNK - 1) await setImmediate();
    }
    await this.#around.journal.durable();
  }

  #pastOf(id: number): Past {
    const events = this.#queries.events(id, 0, -1, false);
    return { lastSeq: events.at(-1)?.seq ?? 0, steps: recordsOf(events, this.#queries.beats(id)) };
  }

  /** A rejection means that the journal cannot be written: it is left to end the process. */
  #run(row: ExecutionRow, past?: Past): void {
    const machine = this.#machines.byHash(row.definition);
    const execution = new Execution(row, this.#around, (ended) => this.#ended(ended), past);
    this.#running.set(row.arn, execution);
    void execution.run(machine);
  }

  #ended(row: ExecutionRow): void {
    this.#running.delete(row.arn);
    this.#totals.executions += 1;
    this.#totals.transitions += row.transitions;
    this.#announcer.ended(row);
  }
}
