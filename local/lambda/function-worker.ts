import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { InvokeResult } from '../types.ts';
import { failure, runtimeExited, timedOut } from './failures.ts';
import { createInFlight } from './in-flight.ts';
import type { BootData, InvokeMessage, LambdaError, WorkerMessage } from './messages.ts';

/** How the workers of one function are started. */
export interface WorkerOptions {
  boot: BootData;
  env: Record<string, string>;
  /** Directory of compiled code. */
  compileCache: string;
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

/** Loading may take this long, as in Lambda; the function's own timeout counts from its end (ms). */
const INIT_LIMIT_MS = 10_000;
/** Without a size of its own, the young generation takes a 128 MB heap's room and the worker does little but collect. */
const YOUNG_GENERATION_MB = 16;

/** Starts a worker thread for a function. It is terminated when an invocation in it times out. */
export function startWorker(options: WorkerOptions): FunctionWorker {
  const { timeoutMs, log } = options;
  const worker = openThread(options);
  const started = Promise.withResolvers<void>();
  let state: 'loading' | 'ready' | 'ended' = 'loading';
  let initError: LambdaError | undefined;

  const calls = createInFlight((id, requestId) => {
    // In a worker with other invocations those may end in their own time; alone, it is terminated at once.
    state = 'ended';
    settle(id, timedOut(requestId, timeoutMs));
  });
  const settle = (id: number, result: InvokeResult): void => {
    calls.settle(id, result);
    if (state === 'ended' && calls.size === 0) void worker.terminate();
  };
  const end = (reason: string): void => {
    state = 'ended';
    calls.settleAll((requestId) => (initError ? failure(initError) : runtimeExited(requestId, reason)));
    started.resolve();
    void worker.terminate();
  };
  const becomeReady = (): void => {
    if (state === 'loading') state = 'ready';
    calls.restart(timeoutMs);
    started.resolve();
  };
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'done') settle(message.id, { ok: true, payload: message.payload });
    else if (message.kind === 'error') settle(message.id, failure(message.error));
    else if (message.kind === 'ready') becomeReady();
    else {
      initError = message.error;
      log.write(`${JSON.stringify(message.error)}\n`);
      end('init failed');
    }
  });
  worker.on('error', (error) => {
    log.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    end(isOutOfMemory(error) ? 'signal: killed' : String(error));
  });
  worker.on('exit', (code) => end(`exit status ${code}`));
  return {
    get load() {
      return calls.size;
    },
    get usable() {
      return state !== 'ended';
    },
    started: started.promise,
    invoke(payload) {
      const { id, requestId, result } = calls.add(state === 'ready' ? timeoutMs : INIT_LIMIT_MS);
      const message: InvokeMessage = { id, requestId, payload, timeoutMs };
      worker.postMessage(message);
      return result;
    },
    async stop() {
      state = 'ended';
      await worker.terminate();
    },
  };
}

function openThread({ boot, env, compileCache, memoryMb, log }: WorkerOptions): Worker {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: boot,
    // From the first module on, so that this runtime's own need not be compiled either, nor its types taken out.
    env: { ...env, NODE_COMPILE_CACHE: compileCache },
    execArgv: [],
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  return worker;
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
