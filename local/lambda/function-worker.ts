import { randomUUID } from 'node:crypto';
import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { InvokeResult } from '../types.ts';
import { failure, runtimeExited, timedOut } from './failures.ts';
import type { BootData, InvokeMessage, LambdaError, WorkerMessage } from './messages.ts';

/** How the workers of one function are started. */
export interface WorkerOptions {
  boot: BootData;
  env: Record<string, string>;
  timeoutMs: number;
  memoryMb: number;
  log: Writable;
}

/** One worker thread of one function. */
export interface FunctionWorker {
  /** Invocations in it now. */
  readonly load: number;
  /** False once it failed, timed out or ended: it takes no new invocation. */
  readonly usable: boolean;
  /** Resolves once the module is loaded, or could not be. */
  readonly started: Promise<void>;
  invoke(payload: string): Promise<InvokeResult>;
  stop(): Promise<void>;
}

interface Call {
  requestId: string;
  settle(result: InvokeResult): void;
  timer: NodeJS.Timeout;
}

/** Loading may take this long, as in Lambda; the function's own timeout counts from its end (ms). */
const INIT_LIMIT_MS = 10_000;

/** Without a size of its own, the young generation takes a 128 MB heap's room and the worker does little but collect. */
const YOUNG_GENERATION_MB = 16;

/** Starts a worker thread for a function. It is terminated when an invocation in it times out. */
export function startWorker({ boot, env, timeoutMs, memoryMb, log }: WorkerOptions): FunctionWorker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: boot,
    env,
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  const calls = new Map<number, Call>();
  const started = Promise.withResolvers<void>();
  let usable = true;
  let ready = false;
  let initError: LambdaError | undefined;
  let nextId = 0;

  const settle = (id: number, result: InvokeResult): void => {
    const call = calls.get(id);
    if (!call) return;
    calls.delete(id);
    clearTimeout(call.timer);
    call.settle(result);
    if (!usable && calls.size === 0) void worker.terminate();
  };
  const retire = (): void => {
    usable = false;
    if (calls.size === 0) void worker.terminate();
  };
  const failAll = (reason: string): void => {
    usable = false;
    for (const [id, { requestId }] of [...calls]) {
      settle(id, initError ? failure(initError) : runtimeExited(requestId, reason));
    }
    started.resolve();
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'done') settle(message.id, { ok: true, payload: message.payload });
    else if (message.kind === 'error') settle(message.id, failure(message.error));
    else if (message.kind === 'ready') {
      ready = true;
      for (const [id, call] of calls) {
        clearTimeout(call.timer);
        call.timer = arm(id, call.requestId);
      }
      started.resolve();
    } else {
      initError = message.error;
      log.write(`${JSON.stringify(message.error)}\n`);
      failAll('init');
      retire();
    }
  });
  worker.on('error', (error) => {
    log.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    failAll(
      error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? 'signal: killed'
        : String(error),
    );
  });
  worker.on('exit', (code) => failAll(`exit status ${code}`));

  const timeOut = (id: number, requestId: string): void => {
    // In a worker with other invocations those may end in their own time; alone, it is terminated at once.
    usable = false;
    settle(id, timedOut(requestId, timeoutMs));
  };
  const arm = (id: number, requestId: string): NodeJS.Timeout =>
    setTimeout(() => timeOut(id, requestId), ready ? timeoutMs : INIT_LIMIT_MS);
  return {
    get load() {
      return calls.size;
    },
    get usable() {
      return usable;
    },
    started: started.promise,
    invoke(payload) {
      const result = Promise.withResolvers<InvokeResult>();
      const id = nextId++;
      const requestId = randomUUID();
      calls.set(id, { requestId, settle: result.resolve, timer: arm(id, requestId) });
      const message: InvokeMessage = { id, requestId, payload, timeoutMs };
      worker.postMessage(message);
      return result.promise;
    },
    async stop() {
      usable = false;
      await worker.terminate();
    },
  };
}
