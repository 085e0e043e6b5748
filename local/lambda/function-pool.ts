import type { InvokeResult, Stoppable } from '../types.ts';
import { PAYLOAD_LIMIT, requestTooLarge, responseTooLarge } from './failures.ts';
import { type FunctionWorker, startWorker, type WorkerOptions } from './function-worker.ts';

/** How many invocations run at a time, per worker and in how many workers. */
export interface PoolLimits {
  concurrency: number;
  maxWorkers: number;
}

/** The workers of one function. Invocations beyond its limits wait in order. */
export interface FunctionPool extends Stoppable {
  invoke(payload: string): Promise<InvokeResult>;
  /** Starts a first worker, so that the first invocation does not wait for it. */
  prewarm(): Promise<void>;
}

/** A pool that starts workers as they are needed; a worker that ended is replaced by the next invocation. */
export function createPool(options: WorkerOptions, { concurrency, maxWorkers }: PoolLimits): FunctionPool {
  let workers: FunctionWorker[] = [];
  const waiting: (() => void)[] = [];
  let stopped = false;

  const freeWorker = (): FunctionWorker | undefined => {
    workers = workers.filter((worker) => worker.usable);
    const free = workers.filter((worker) => worker.load < concurrency).sort((a, b) => a.load - b.load)[0];
    if (free || workers.length >= maxWorkers || stopped) return free;
    const worker = startWorker(options);
    workers.push(worker);
    return worker;
  };
  const run = async (worker: FunctionWorker, payload: string): Promise<InvokeResult> => {
    const result = await worker.invoke(payload);
    waiting.shift()?.();
    const bytes = result.ok ? Buffer.byteLength(result.payload) : 0;
    return bytes > PAYLOAD_LIMIT ? responseTooLarge(bytes) : result;
  };
  return {
    async invoke(payload) {
      const bytes = Buffer.byteLength(payload);
      if (bytes > PAYLOAD_LIMIT) return requestTooLarge(bytes);
      for (;;) {
        const worker = freeWorker();
        if (worker) return run(worker, payload);
        const turn = Promise.withResolvers<void>();
        waiting.push(turn.resolve);
        await turn.promise;
      }
    },
    async prewarm() {
      await freeWorker()?.started;
    },
    async stop() {
      stopped = true;
      await Promise.all(workers.map((worker) => worker.stop()));
    },
  };
}
