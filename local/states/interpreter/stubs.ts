import type { Json } from '../../types.ts';
import type { TaskCall, TaskRunner, TaskSink } from './run.ts';
import type { VirtualClock } from './virtual-clock.ts';

/** How a stubbed Task ends, `afterSeconds` of virtual time from its start. */
export type Answer =
  | { output: Json; afterSeconds?: number }
  | { error: string; cause?: string; afterSeconds?: number }
  | { never: true };

/** What a stub is told about its call. */
export interface StubCall {
  state: string;
  functionName: string;
  payload: Json;
  token: string | undefined;
  /** 0 for the first attempt of this entering of the state. */
  attempt: number;
  /** How often the state was called before, in the whole execution. */
  calls: number;
}

/** One answer for every call, or a sequence of them, one a call, or a function of the call. */
export type Script = Answer | Answer[] | ((call: StubCall) => Answer | Promise<Answer>);

/** The Task succeeds: its output is the function's payload, or the answer to its token. */
export function succeeds(output: Json = {}, afterSeconds = 0): Answer {
  return { output, afterSeconds };
}

/** The Task fails. */
export function fails(error: string, cause = '', afterSeconds = 0): Answer {
  return { error, cause, afterSeconds };
}

/** The Task is never heard of again. */
export const never: Answer = { never: true };

/** Runs Tasks from scripts by state name, in virtual time. */
export class StubTasks implements TaskRunner {
  readonly #scripts: Record<string, Script>;
  readonly #clock: VirtualClock;
  readonly #calls = new Map<string, number>();
  /** Answers that a script is still working out. */
  outstanding = 0;
  /** The first thing that went wrong in a script itself; `interpret` throws it. */
  problem: unknown;

  constructor(scripts: Record<string, Script>, clock: VirtualClock) {
    this.#scripts = scripts;
    this.#clock = clock;
  }

  tokenOf(path: string, attempt: number): string {
    return `token-${path}-${attempt}`;
  }

  start(call: TaskCall, sink: TaskSink): () => void {
    const cancels: Array<() => void> = [];
    const calls = this.#calls.get(call.state) ?? 0;
    this.#calls.set(call.state, calls + 1);
    if (call.token !== undefined) sink.returned('null');
    this.outstanding += 1;
    this.#answer(call, calls)
      .then((answer) => this.#play(call, answer, sink, cancels))
      .catch((problem: unknown) => {
        this.problem ??= problem;
      })
      .finally(() => {
        this.outstanding -= 1;
      });
    return () => {
      for (const cancel of cancels) cancel();
    };
  }

  async #answer(call: TaskCall, calls: number): Promise<Answer> {
    const script = this.#scripts[call.state];
    if (script === undefined) throw new Error(`No script for the Task state "${call.state}"`);
    const { state, functionName, token, attempt } = call;
    const payload = JSON.parse(call.payload) as Json;
    if (typeof script === 'function') return script({ state, functionName, payload, token, attempt, calls });
    if (!Array.isArray(script)) return script;
    const answer = script[calls];
    if (!answer) throw new Error(`The script of "${state}" has no answer for call ${calls + 1}`);
    return answer;
  }

  #play(call: TaskCall, answer: Answer, sink: TaskSink, cancels: Array<() => void>): void {
    if ('never' in answer) return;
    const end = () => {
      if ('error' in answer) sink.failed(answer.error, answer.cause ?? '');
      else if (call.token === undefined) sink.returned(JSON.stringify(answer.output));
      else sink.succeeded(JSON.stringify(answer.output));
    };
    if (answer.afterSeconds) cancels.push(this.#clock.at(this.#clock.now() + answer.afterSeconds * 1000, end));
    else end();
  }
}
