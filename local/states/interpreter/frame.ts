import type { Json, JsonObject } from '../../types.ts';
import type { State } from '../asl/machine.ts';
import type { StepRecord } from './events.ts';
import type { Run } from './run.ts';

/** One entering of a state. */
export interface Step {
  frame: Frame;
  path: string;
  state: State;
  enteredAt: number;
  recalled: StepRecord | undefined;
  /** How often the state has been retried. */
  retryCount: number;
}

/** Stops a flow whose frame was closed; nobody waits for it any more. */
export class Closed extends Error {
  override readonly name = 'Closed';
}

const ABORTABLE = new Set(['Task', 'Parallel', 'Map', 'Wait']);

/** Where one flow is: the machine itself, a branch, or an item of a Map. Closing it ends everything under it. */
export class Frame {
  readonly run: Run;
  readonly path: string;
  /** The item that a Map gave to this flow or to one around it. */
  readonly item: JsonObject | undefined;
  lastEvent: number;
  current: Step | undefined;
  #closed = false;
  readonly #parent: Frame | undefined;
  readonly #children = new Set<Frame>();
  readonly #cancels = new Set<() => void>();

  constructor(run: Run, path: string, parent?: Frame, item?: JsonObject) {
    this.run = run;
    this.path = path;
    this.item = item ?? parent?.item;
    this.lastEvent = parent?.lastEvent ?? 0;
    this.#parent = parent;
    if (parent) parent.#children.add(this);
  }

  /** Journals an event of a step, or of the frame itself, after the last event of this branch. */
  record(path: string, type: string, details?: JsonObject, memo?: JsonObject): number {
    const at = this.run.clock.now();
    const event = { type, path, previous: this.lastEvent, at, ...(details && { details }), ...(memo && { memo }) };
    this.lastEvent = this.run.record(event);
    return at;
  }

  /** Keeps a canceller to be called when the frame closes; answers how to drop it. */
  guard(cancel: () => void): () => void {
    this.#cancels.add(cancel);
    return () => this.#cancels.delete(cancel);
  }

  /** Throws Closed when the flow must not go on. */
  assertOpen(): void {
    if (this.#closed) throw new Closed();
  }

  /** Ends everything under the frame without a trace in the history, as when the city stops. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    for (const child of this.#children) child.close();
    for (const cancel of this.#cancels) cancel();
    this.#children.clear();
    this.#cancels.clear();
    if (this.#parent) this.#parent.#children.delete(this);
  }

  /** Ends everything under the frame, and says so in the history. */
  abort(): void {
    if (this.#closed) return;
    for (const child of this.#children) child.abort();
    const step = this.current;
    if (step && ABORTABLE.has(step.state.type)) {
      this.record(step.path, `${step.state.type}StateAborted`, undefined, { name: step.state.name });
    }
    this.close();
  }
}

/** Resolves when the city's time reaches `at` (epoch ms); never, when the frame is closed before. */
export function until(frame: Frame, at: number): Promise<void> {
  if (at <= frame.run.clock.now()) return Promise.resolve();
  return new Promise((resolve) => {
    const release: Array<() => void> = [];
    const cancel = frame.run.clock.at(at, () => {
      for (const each of release) each();
      resolve();
    });
    release.push(frame.guard(cancel));
  });
}

/** The context object (`$$`) as a step sees it. */
export function contextOf(step: Step, extra?: JsonObject): JsonObject {
  const { frame, state } = step;
  const entered = { EnteredTime: isoTime(step.enteredAt), Name: state.name, RetryCount: step.retryCount };
  const item: Json | undefined = frame.item;
  return { ...frame.run.context, State: entered, ...(item && { Map: { Item: item } }), ...extra };
}

function isoTime(at: number): string {
  return new Date(at).toISOString();
}
