/** Runs inside a worker thread: loads one function's bundle and answers invocations, as Lambda's runtime would. */
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { installCityDate } from './city-date.ts';
import type { BootData, InvokeMessage, LambdaError, WorkerMessage } from './messages.ts';

type Handler = (event: unknown, context: object) => unknown;

const boot = workerData as BootData;
const port = parentPort;
if (!port) throw new Error('this module runs in a worker thread');
const say = (message: WorkerMessage): void => port.postMessage(message);

// It has done its work: a function does not see it.
delete process.env.NODE_COMPILE_CACHE;
const offset = new Float64Array(boot.clock);
installCityDate(() => offset[0] ?? 0);

try {
  const handler = load();
  port.on('message', (message: InvokeMessage) => void run(handler, message));
  say({ kind: 'ready' });
} catch (error) {
  say({ kind: 'failed', error: describe(error) });
}

function load(): Handler {
  const exported = createRequire(`${boot.modulePath}.js`)(`${boot.modulePath}.js`) as Record<string, unknown>;
  const handler = exported[boot.exportName];
  if (typeof handler === 'function') return handler as Handler;
  const missing = new Error(`${boot.modulePath}.${boot.exportName} is undefined or not exported`);
  missing.name = 'Runtime.HandlerNotFound';
  throw missing;
}

async function run(handler: Handler, { id, requestId, payload, timeoutMs }: InvokeMessage): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  const context = {
    ...boot.context,
    functionVersion: '$LATEST',
    logStreamName: 'local',
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
  };
  try {
    const result = await handler(JSON.parse(payload), context);
    say({ kind: 'done', id, payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    console.error(error);
    say({ kind: 'error', id, error: describe(error) });
  }
}

function describe(error: unknown): LambdaError {
  if (!(error instanceof Error)) {
    return {
      errorType: typeof error,
      errorMessage: typeof error === 'string' ? error : JSON.stringify(error),
      trace: [],
    };
  }
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
}
