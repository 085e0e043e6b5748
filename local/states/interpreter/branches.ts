import type { Json, JsonObject } from '../../types.ts';
import type { Doc } from '../asl/document.ts';
import { StateFailure } from '../asl/failure.ts';
import type { Flow } from '../asl/machine.ts';
import { failureOf } from './attempts.ts';
import { runFlow } from './flow.ts';
import { Closed, Frame, type Step } from './frame.ts';

/** One of the flows that a container runs beside each other. */
export interface Job {
  flow: Flow;
  input: Doc;
  /** The item, where a Map gives one. */
  item?: JsonObject;
}

/** How a container tells its history. */
export interface Telling {
  /** `Parallel` or `Map`. */
  type: string;
  started?: JsonObject;
  /** Are the iterations events of their own, as in a Map? */
  iterations: boolean;
}

/** Runs flows beside each other, at most `limit` at once; the first failure ends all others. */
class Together {
  readonly #step: Step;
  readonly #jobs: Job[];
  readonly #prefix: string;
  readonly #telling: Telling;
  readonly #frames = new Set<Frame>();
  readonly #results: Json[] = [];
  #next = 0;
  /** After the first failure nothing that a sibling still reports counts. */
  #failed = false;
  #left: number;

  constructor(step: Step, index: number, jobs: Job[], telling: Telling) {
    this.#step = step;
    this.#jobs = jobs;
    this.#prefix = `${step.path}.${index}.`;
    this.#telling = telling;
    this.#left = jobs.length;
  }

  run(limit: number): Promise<Json[]> {
    if (this.#left === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const start = () => this.#startNext(start, resolve, reject);
      for (let i = 0; i < Math.min(limit, this.#jobs.length); i += 1) start();
    });
  }

  #startNext(start: () => void, resolve: (results: Json[]) => void, reject: (failure: unknown) => void): void {
    const index = this.#next;
    const job = this.#jobs[index];
    if (!job) return;
    this.#next += 1;
    const frame = new Frame(this.#step.frame.run, `${this.#prefix}${index}.`, this.#step.frame, job.item);
    this.#frames.add(frame);
    this.#tell(frame, index, 'Started');
    runFlow(job.flow, frame, job.input).then(
      (output) => {
        if (this.#failed) return;
        this.#results[index] = output.value;
        this.#tell(frame, index, 'Succeeded');
        this.#finish(frame);
        if (this.#left === 0) resolve(this.#results);
        else start();
      },
      (error: unknown) => {
        if (this.#failed || error instanceof Closed) return;
        this.#failed = true;
        this.#tell(frame, index, 'Failed');
        this.#finish(frame);
        this.#abortOthers();
        reject(error);
      },
    );
  }

  #finish(frame: Frame): void {
    this.#left -= 1;
    this.#frames.delete(frame);
    this.#step.frame.lastEvent = frame.lastEvent;
    frame.close();
  }

  #abortOthers(): void {
    this.#next = this.#jobs.length;
    for (const other of this.#frames) other.abort();
    this.#frames.clear();
  }

  #tell(frame: Frame, index: number, what: string): void {
    if (!this.#telling.iterations) return;
    const known = frame.run.recall(frame.path);
    const told = what === 'Started' ? known : known?.exit;
    if (!told) frame.record(frame.path, `MapIteration${what}`, { name: this.#step.state.name, index });
  }
}

/** Runs one attempt at a Parallel or Map; a failure is journalled before it is thrown. */
export async function attemptTogether(
  step: Step,
  index: number,
  jobs: Job[],
  limit: number,
  telling: Telling,
): Promise<Json> {
  const { frame } = step;
  const record = step.recalled?.attempts[index];
  const outcome = record?.outcome;
  if (outcome && !outcome.ok) throw new StateFailure(outcome.error, outcome.cause, outcome.at);
  if (!record) frame.record(step.path, `${telling.type}StateStarted`, telling.started);
  try {
    const results = await new Together(step, index, jobs, telling).run(limit);
    frame.assertOpen();
    if (!outcome) frame.record(step.path, `${telling.type}StateSucceeded`);
    return results;
  } catch (error) {
    const { error: name, cause } = failureOf(error);
    frame.assertOpen();
    const at = frame.record(step.path, `${telling.type}StateFailed`, undefined, { error: name, cause });
    throw new StateFailure(name, cause, at);
  }
}
