import type { InvokeResult } from '../types.ts';
import type { LambdaError } from './messages.ts';

type Failure = Extract<InvokeResult, { ok: false }>;

/** Lambda's limit for a synchronous payload, each way, in bytes. */
export const PAYLOAD_LIMIT = 6_291_556;

/** A function's error as the invoker passes it on. */
export function failure(error: Partial<LambdaError> & { errorType: string; errorMessage: string }): Failure {
  const { errorType, errorMessage } = error;
  return { ok: false, errorType, errorMessage, payload: JSON.stringify(error) };
}

export function timedOut(requestId: string, timeoutMs: number): Failure {
  const seconds = (timeoutMs / 1000).toFixed(2);
  return failure({
    errorType: 'Sandbox.Timedout',
    errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
  });
}

/** The worker ended under the invocation: `process.exit`, out of memory, or an error that nobody caught. */
export function runtimeExited(requestId: string, reason: string): Failure {
  return failure({
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: Runtime exited with error: ${reason}`,
  });
}

export function requestTooLarge(bytes: number): Failure {
  return failure({
    errorType: 'RequestTooLargeException',
    errorMessage: `${bytes} byte payload is too large for the RequestResponse invocation type (limit ${PAYLOAD_LIMIT} bytes)`,
  });
}

export function responseTooLarge(bytes: number): Failure {
  return failure({
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size (${bytes} bytes) exceeded maximum allowed payload size (${PAYLOAD_LIMIT} bytes).`,
  });
}
