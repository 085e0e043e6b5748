import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AwsRequest, AwsResponse, AwsService, Stoppable } from '../types.ts';
import type { ControlRequest } from './control.ts';
import type { Counters } from './counters.ts';
import { readOperation } from './operation.ts';
import { createProxy } from './proxy.ts';
import { readBody } from './read-body.ts';
import { jsonError, serviceError } from './responses.ts';
import { readScope, unsignedScope } from './scope.ts';

/** Answers a call; undefined means: hang up without an answer. */
export type CallHandler = (request: AwsRequest) => Promise<AwsResponse | undefined>;

/** Stands around a call: may answer instead of passing it on, and may change or drop the answer. */
export type Interceptor = (request: AwsRequest, next: CallHandler) => Promise<AwsResponse | undefined>;

/** What stands behind the endpoint in front. */
export interface EndpointOptions {
  /** 0 for any free port. */
  port: number;
  /** Services that are answered in this process, by the service name of the credential scope. */
  services: Record<string, AwsService>;
  /** Services that an engine answers: service name to its base URL. */
  proxies: Record<string, string>;
  /** Functions by the access key that they were given. */
  callers: ReadonlyMap<string, string>;
  /** Ask DynamoDB what each call consumed. */
  count: boolean;
  counters: Counters;
  /** The city's time, epoch ms: SDK clients set their own clock by it, and sign and date what they presign accordingly. */
  now: () => number;
  control: (request: Omit<ControlRequest, 'rest'>) => Promise<AwsResponse>;
  /** Run around each request before it is counted as a call: they may find out whose it is, and which. */
  entrances?: Interceptor[];
  /** Run around each call, the first one outermost: authorization, faults. */
  interceptors?: Interceptor[];
  /** Told of each answered call, e.g. to wake who waits for writes. */
  onAnswered?: (request: AwsRequest) => void;
}

const MB = 1024 * 1024;
const SMALL = 16 * 1024;
/** AWS's limits of a request, per service; the others have 1 MB or less. */
const BODY_LIMIT: Record<string, number> = { dynamodb: 16 * MB, s3: 64 * MB, lambda: 6 * MB, sqs: 2 * MB, sns: 2 * MB };

/** The one AWS endpoint of the city, on loopback: tells services apart by the credential scope, as all share a port. */
export async function createAwsEndpoint(
  options: EndpointOptions,
): Promise<Stoppable & { url: string; counters: Counters }> {
  const proxies = Object.entries(options.proxies).map(
    ([name, url]) => [name, createProxy(name, url, options.count)] as const,
  );
  const services = Object.entries(options.services).concat(proxies.map(([name, proxy]) => [name, proxy.service]));
  const handlers = new Map(services.map(([name, service]) => [name, handlerOf(service, options)]));
  const server = createServer({ keepAliveTimeout: 0, noDelay: true }, (incoming, outgoing) => {
    answerRequest(incoming, options, handlers).then(
      (response) => send(outgoing, response, options.now()),
      (error: unknown) =>
        send(outgoing, jsonError(500, 'InternalFailure', String((error as Error)?.message ?? error)), options.now()),
    );
  });
  server.listen(options.port, '127.0.0.1');
  await new Promise((resolve, reject) => server.once('listening', resolve).once('error', reject));
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    for (const [, proxy] of proxies) proxy.stop();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop, counters: options.counters };
}

function send(outgoing: ServerResponse, response: AwsResponse | undefined, now: number): void {
  if (!response) {
    outgoing.destroy();
    return;
  }
  const { body } = response;
  outgoing.writeHead(response.status, { ...response.headers, date: new Date(now).toUTCString() });
  // As text, node sends a small body together with the headers: one system call, which is most of what a call costs.
  if (typeof body !== 'string' && body.length < SMALL) outgoing.end(body.toString('latin1'), 'latin1');
  else outgoing.end(body);
}

function handlerOf(service: AwsService, options: EndpointOptions): CallHandler {
  const handler = around(service, options.interceptors ?? []);
  return around((request) => counted(request, options, handler), options.entrances ?? []);
}

function around(handler: CallHandler, interceptors: readonly Interceptor[]): CallHandler {
  return interceptors.reduceRight<CallHandler>((next, interceptor) => (request) => interceptor(request, next), handler);
}

async function answerRequest(
  incoming: IncomingMessage,
  options: EndpointOptions,
  handlers: ReadonlyMap<string, CallHandler>,
): Promise<AwsResponse | undefined> {
  const { method = 'GET', url = '/', headers } = incoming;
  if (url.startsWith('/_local/')) return control(incoming, options);
  const scope = readScope(headers.authorization, url) ?? unsignedScope({ method, headers });
  if (!scope) return jsonError(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  const { service } = scope;
  const handler = handlers.get(service);
  if (!handler) return jsonError(404, 'UnknownServiceException', `The local runner has no service ${service}`);
  const body = await readBody(incoming, BODY_LIMIT[service] ?? MB);
  if (!body) return tooLarge(service);
  const target = headers['x-amz-target'] as string | undefined;
  const operation = readOperation({ service, method, url, target, headers, body });
  const caller = options.callers.get(scope.accessKeyId) ?? 'external';
  return handler({ service, operation, caller, method, url, headers, body });
}

const tooLarge = (service: string): AwsResponse =>
  service === 's3'
    ? serviceError(service, 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size')
    : serviceError(service, 413, 'RequestEntityTooLargeException', 'Request is too large');

async function counted(request: AwsRequest, options: EndpointOptions, handler: CallHandler) {
  options.counters.countCall(request);
  const response = await handler(request);
  if (response && options.count) options.counters.countAnswer(request, response);
  options.onAnswered?.(request);
  return response;
}

async function control(incoming: IncomingMessage, options: EndpointOptions): Promise<AwsResponse> {
  const url = new URL(incoming.url ?? '/', 'http://local');
  const body = await readBody(incoming, 16 * MB);
  if (!body) return jsonError(413, 'RequestEntityTooLarge', 'Request is too large');
  const path = url.pathname.slice('/_local'.length);
  return options.control({ method: incoming.method ?? 'GET', path, query: url.searchParams, body });
}
