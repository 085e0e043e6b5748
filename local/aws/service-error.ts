import type { AwsRequest, AwsResponse, AwsService, Json, JsonObject } from '../types.ts';
import { jsonError, jsonResponse } from './responses.ts';

/** An error that a service of ours answers with its type, such as `NotFoundException` (HTTP 400 unless told). */
export class ServiceError extends Error {
  readonly type: string;
  readonly status: number;
  constructor(type: string, message: string, status = 400) {
    super(message);
    this.name = 'ServiceError';
    this.type = type;
    this.status = status;
  }
}

/** One operation of a JSON protocol. */
export type Operation = (input: JsonObject, request: AwsRequest) => Json | Promise<Json>;

const JSON_1_1 = { 'content-type': 'application/x-amz-json-1.1' };

/** A service that speaks JSON 1.1, from its operations by name. */
export function jsonService(name: string, operations: Record<string, Operation>): AwsService {
  return async (request): Promise<AwsResponse> => {
    const operation = operations[request.operation];
    if (!operation) {
      return jsonError(400, 'UnknownOperationException', `The local ${name} does not know ${request.operation}`);
    }
    try {
      return jsonResponse(await operation(parseInput(request.body), request), JSON_1_1);
    } catch (error) {
      if (error instanceof ServiceError) return jsonError(error.status, error.type, error.message);
      throw error;
    }
  };
}

function parseInput(body: Buffer): JsonObject {
  try {
    const input = JSON.parse(body.toString() || '{}') as Json;
    if (typeof input === 'object' && input !== null && !Array.isArray(input)) return input;
  } catch {
    // said below, like for any other input that is no object
  }
  throw new ServiceError('SerializationException', 'The body is no JSON object');
}
