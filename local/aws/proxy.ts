import type { OutgoingHttpHeaders } from 'node:http';
import type { AwsRequest, AwsService } from '../types.ts';
import { askForCapacity, reportsCapacity } from './capacity.ts';
import { createLeanUpstream } from './lean-upstream.ts';
import { createUpstream } from './upstream.ts';

const NOT_FORWARDED = new Set(['host', 'connection', 'keep-alive', 'transfer-encoding', 'content-length', 'expect']);

/** A service that an engine at `baseUrl` answers. With `count`, DynamoDB is asked what each call consumed. */
export function createProxy(
  serviceName: string,
  baseUrl: string,
  count: boolean,
): { service: AwsService; stop(): void } {
  const upstream = isLean(serviceName, baseUrl) ? createLeanUpstream(baseUrl) : createUpstream(baseUrl);
  const service: AwsService = (request) => {
    const ask = count && request.service === 'dynamodb' && reportsCapacity(request.operation);
    const body = ask ? askForCapacity(request.body) : request.body;
    const headers = request.service === 'dynamodb' ? jsonHeaders(request) : allHeaders(request);
    headers['content-length'] = body.length;
    return upstream.send(request.method, request.url, headers, body);
  };
  return { service, stop: () => upstream.stop() };
}

/** The lean client knows POST and answers with a body, not S3's HEAD nor its many shapes. */
const isLean = (service: string, url: string): boolean => service === 'dynamodb' && url.startsWith('http://127.0.0.1:');

/** The few headers that DynamoDB reads: this is the path that most calls take. */
function jsonHeaders({ headers }: AwsRequest): OutgoingHttpHeaders {
  const forwarded: OutgoingHttpHeaders = { authorization: String(headers.authorization) };
  for (const name of ['content-type', 'x-amz-date', 'x-amz-target']) forwarded[name] = headers[name];
  return forwarded;
}

function allHeaders({ headers }: AwsRequest): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !NOT_FORWARDED.has(name)));
}
