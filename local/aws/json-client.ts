import { DEFAULT_PLACE } from '../place.ts';
import type { JsonObject } from '../types.ts';
import { scopeHeaders } from './signed.ts';
import { createUpstream, type Upstream } from './upstream.ts';

/** An error that an AWS API answered: `type` is its short name, such as `ResourceNotFoundException`. */
export class AwsCallError extends Error {
  readonly type: string;
  readonly status: number;
  /** The whole error document. */
  readonly answer: JsonObject;
  constructor(type: string, message: string, status: number, answer: JsonObject = {}) {
    super(`${type}: ${message}`);
    this.name = 'AwsCallError';
    this.type = type;
    this.status = status;
    this.answer = answer;
  }
}

/** Calls operations of AWS APIs that speak a JSON protocol, in the name of the runner itself. */
export interface JsonClient {
  /** @param target such as `DynamoDB_20120810.DescribeTable`. Throws AwsCallError for an answer other than 2xx. */
  call(target: string, input: JsonObject): Promise<JsonObject>;
  stop(): void;
}

/** A client of the engine at `url`; `service` and `region` go into the credential scope, as engines read them there. */
export function createJsonClient(url: string, service: string, region: string = DEFAULT_PLACE.region): JsonClient {
  const upstream: Upstream = createUpstream(url);
  const version = service === 'dynamodb' || service === 'sqs' ? '1.0' : '1.1';
  const signed = scopeHeaders(service, region);
  const call: JsonClient['call'] = async (target, input) => {
    const body = JSON.stringify(input);
    const headers = {
      'content-type': `application/x-amz-json-${version}`,
      'content-length': Buffer.byteLength(body),
      'x-amz-target': target,
      ...signed,
    };
    const response = await upstream.send('POST', '/', headers, body);
    const answer = parseObject(response.body.toString());
    if (response.status >= 300) throw callError(answer, response.status);
    return answer;
  };
  return { call, stop: () => upstream.stop() };
}

function parseObject(text: string): JsonObject {
  const value: unknown = text === '' ? {} : JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`An AWS engine answered something that is no JSON object: ${text.slice(0, 200)}`);
  }
  return value as JsonObject;
}

function callError(answer: JsonObject, status: number): AwsCallError {
  const type = String(answer.__type ?? 'UnknownError');
  return new AwsCallError(
    type.slice(type.indexOf('#') + 1),
    String(answer.message ?? answer.Message ?? ''),
    status,
    answer,
  );
}
