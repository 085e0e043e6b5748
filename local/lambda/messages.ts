import type { JsonObject } from '../types.ts';

/** What a worker is started with. */
export interface BootData {
  /** Absolute path of the module that holds the handler, without extension, and the name of its export. */
  modulePath: string;
  exportName: string;
  /** The city clock's offset in milliseconds (one float64). */
  clock: SharedArrayBuffer;
  context: { functionName: string; invokedFunctionArn: string; memoryLimitInMB: string; logGroupName: string };
}

/** An invocation on its way to a worker. */
export interface InvokeMessage {
  id: number;
  requestId: string;
  payload: string;
  /** How long the handler has, from when it starts. */
  timeoutMs: number;
}

/** An error as Lambda reports it. */
export interface LambdaError extends JsonObject {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

/** What a worker says: loaded, failed to load, or done with an invocation. */
export type WorkerMessage =
  | { kind: 'ready' }
  | { kind: 'failed'; error: LambdaError }
  | { kind: 'done'; id: number; payload: string }
  | { kind: 'error'; id: number; error: LambdaError };
