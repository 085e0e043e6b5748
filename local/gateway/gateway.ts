import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { arnIn, type Place } from '../place.ts';
import type { CityClock, FunctionInvoker, InvokeResult, InvokeSource, Stoppable } from '../types.ts';
import { type Identified, readApi } from './api.ts';
import { type Authorize, createAuthorize } from './authorizer.ts';
import { readBody } from './body.ts';
import { preflight, withCors } from './cors.ts';
import { eventOf } from './event.ts';
import { type GatewayResponse, plain, responseOf } from './response.ts';
import { createRouter } from './router.ts';

export interface GatewayOptions {
  port: number;
  /** `AWS::ApiGatewayV2::*`, resolved. */
  resources: Identified[];
  invoker: FunctionInvoker;
  clock: CityClock;
  place: Place;
  /** Told of what goes wrong on this side: an issuer that cannot be reached, a bug. */
  warn(message: string): void;
}

/** HTTP APIs refuse a request line and headers above this many bytes. */
const MAX_HEADER_BYTES = 10_240;

/** The HTTP API of the template on a port of this machine, as strict as the real one. */
export async function startGateway(options: GatewayOptions): Promise<Stoppable & { url: string }> {
  const { port, resources, warn } = options;
  const { apiId, cors, routes } = readApi(resources);
  const deps = { ...options, apiId, findRoute: createRouter(routes), authorize: createAuthorize(options.clock) };
  const server = createServer(
    { maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: 75_000 },
    async (request, response) => {
      const answered =
        (cors && preflight(request, cors)) ??
        (await answer(request, deps).catch((error: unknown) => {
          warn(`${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`);
          return plain(500);
        }));
      send(response, cors ? withCors(answered, request, cors) : answered);
    },
  );
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const stop = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server.close((error) => (error ? reject(error) : resolve()));
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, stop };
}

interface Deps extends GatewayOptions {
  apiId: string;
  findRoute: ReturnType<typeof createRouter>;
  authorize: Authorize;
}

async function answer(request: IncomingMessage, deps: Deps): Promise<GatewayResponse> {
  const { method = 'GET', url = '/', headers } = request;
  const question = url.indexOf('?');
  const path = question < 0 ? url : url.slice(0, question);
  const match = deps.findRoute(method, path);
  if (!match) return plain(404);
  const { authorizer, timeoutMs, functionArn } = match.route;
  const header = authorizer && headers[authorizer.header];
  const decision = authorizer && (await deps.authorize(match.route, Array.isArray(header) ? header[0] : header));
  if (decision && !decision.ok) return plain(decision.status);
  const body = await readBody(request);
  if (!body) return plain(413);
  const event = eventOf(request, {
    apiId: deps.apiId,
    account: deps.place.account,
    host: headers.host ?? '',
    path,
    rawQueryString: question < 0 ? '' : url.slice(question + 1),
    body,
    match,
    jwt: decision?.jwt,
    now: deps.clock.now(),
  });
  const source = sourceOf(deps, method, match.route.routeKey);
  const result = await within(timeoutMs, deps.invoker.invoke(functionArn, event, source));
  return result ? responseOf(result) : plain(503);
}

/** In whose name the gateway invokes: what a Lambda permission for the route names as its source. */
function sourceOf({ apiId, place }: Deps, method: string, routeKey: string): InvokeSource {
  const path = routeKey.startsWith('$') ? routeKey : `${method}${routeKey.slice(routeKey.indexOf(' ') + 1)}`;
  const sourceArn = arnIn(place, 'execute-api', `${apiId}/$default/${path}`);
  return { kind: 'service', name: 'apigateway.amazonaws.com', sourceArn };
}

/** The result, or undefined once the integration's time is over; the function goes on, as in AWS. */
async function within(timeoutMs: number, invocation: Promise<InvokeResult>): Promise<InvokeResult | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), timeoutMs);
  });
  try {
    return await Promise.race([invocation, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function send(response: ServerResponse, { status, headers, body }: GatewayResponse): void {
  response.writeHead(status, {
    ...headers,
    'content-length': Buffer.byteLength(body),
    'apigw-requestid': randomUUID(),
  });
  response.end(body);
}
