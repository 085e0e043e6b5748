import type { FunctionInvoker, InvokeResult, InvokeSource } from '../types.ts';
import type { TaskCall, TaskSink } from './interpreter/run.ts';
import type { Journal } from './journal/journal.ts';

/** Calls functions for the interpreter, and keeps the tokens that wait for an answer. */
export class LiveTasks {
  readonly #invoker: FunctionInvoker;
  readonly #journal: Journal;
  readonly #sourceOf: (machineArn: string) => InvokeSource | undefined;
  readonly #waiting = new Map<string, TaskSink>();

  /** @param sourceOf in whose name a machine invokes its functions */
  constructor(invoker: FunctionInvoker, journal: Journal, sourceOf: (machineArn: string) => InvokeSource | undefined) {
    this.#invoker = invoker;
    this.#journal = journal;
    this.#sourceOf = sourceOf;
  }

  /** The task that waits for this token, while it waits. */
  waitingFor(token: string): TaskSink | undefined {
    return this.#waiting.get(token);
  }

  /** How many tokens wait for an answer. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Starts a task: its function is called once the journal has committed everything that led to it. */
  start(call: TaskCall, sink: TaskSink, machineArn: string): () => void {
    const { token } = call;
    let wanted = true;
    if (token !== undefined) this.#waiting.set(token, sink);
    if (!call.submitted) this.#journal.afterCommit(() => wanted && this.#invoke(call, sink, machineArn));
    return () => {
      wanted = false;
      if (token !== undefined) this.#waiting.delete(token);
    };
  }

  #invoke(call: TaskCall, sink: TaskSink, machineArn: string): void {
    this.#invoker.invoke(call.functionName, call.payload, this.#sourceOf(machineArn)).then(
      (result) => take(result, sink),
      (error: unknown) => sink.failed('Lambda.SdkClientException', error instanceof Error ? error.message : `${error}`),
    );
  }
}

function take(result: InvokeResult, sink: TaskSink): void {
  if (result.ok) sink.returned(result.payload);
  else sink.failed(result.errorType, result.payload);
}
