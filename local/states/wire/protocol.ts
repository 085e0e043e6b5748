import * as z from 'zod';
import type { AwsRequest, AwsResponse, JsonObject } from '../../types.ts';
import { logError } from '../log.ts';
import { ServiceError } from '../service-error.ts';

const HEADERS = { 'content-type': 'application/x-amz-json-1.0' };

/** One operation of the API: reads its parameters strictly and answers its result. */
export type Operation = (parameters: unknown) => Promise<JsonObject>;

/** Builds an operation that takes parameters of a shape; other parameters are a ValidationException. */
export function operation<T>(shape: z.ZodType<T>, run: (parameters: T) => Promise<JsonObject>): Operation {
  return async (parameters) => {
    const parsed = shape.safeParse(parameters);
    if (!parsed.success) throw new ServiceError('ValidationException', z.prettifyError(parsed.error));
    return run(parsed.data);
  };
}

/** Times travel as seconds since the epoch. */
export function epochSeconds(at: number): number {
  return at / 1000;
}

function parametersOf(request: AwsRequest): unknown {
  try {
    return request.body.length === 0 ? {} : JSON.parse(request.body.toString('utf8'));
  } catch {
    throw new ServiceError('SerializationException', 'The body of the request is not JSON');
  }
}

function answer(status: number, body: JsonObject, type?: string): AwsResponse {
  const headers = type === undefined ? HEADERS : { ...HEADERS, 'x-amzn-errortype': type };
  return { status, headers, body: JSON.stringify(body) };
}

/** Answers a request in AWS JSON 1.0. A flaw of ours is a 500 InternalFailure, which the SDK tries again. */
export async function respond(request: AwsRequest, operations: Record<string, Operation>): Promise<AwsResponse> {
  const name = request.operation.slice(request.operation.lastIndexOf('.') + 1);
  try {
    const run = Object.hasOwn(operations, name) ? operations[name] : undefined;
    if (!run) throw new ServiceError('UnknownOperationException', `The operation ${name} is not supported`);
    return answer(200, await run(parametersOf(request)));
  } catch (error) {
    if (error instanceof ServiceError) return answer(400, { __type: error.type, message: error.message }, error.type);
    logError('An operation failed', { operation: name, error: error instanceof Error ? error.stack : String(error) });
    return answer(500, { __type: 'InternalFailure', message: 'Internal failure' }, 'InternalFailure');
  }
}
