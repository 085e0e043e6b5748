import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { CorsConfiguration } from './api.ts';
import type { GatewayResponse } from './response.ts';

/** Answers a preflight request; undefined if it is none. */
export function preflight(request: IncomingMessage, cors: CorsConfiguration): GatewayResponse | undefined {
  const isPreflight = request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined;
  if (!isPreflight || !allowed(request, cors)) return undefined;
  const headers: OutgoingHttpHeaders = {
    'access-control-allow-methods': cors.AllowMethods.join(','),
    'access-control-allow-headers': cors.AllowHeaders.join(','),
  };
  if (cors.MaxAge !== undefined) headers['access-control-max-age'] = String(cors.MaxAge);
  return { status: 204, headers, body: '' };
}

/** The headers that the gateway puts on every answer; those of the function's own are not kept, as in AWS. */
export function withCors(
  response: GatewayResponse,
  request: IncomingMessage,
  cors: CorsConfiguration,
): GatewayResponse {
  const own = Object.entries(response.headers).filter(([name]) => !name.startsWith('access-control-allow-origin'));
  const headers: OutgoingHttpHeaders = Object.fromEntries(own);
  if (allowed(request, cors)) {
    headers['access-control-allow-origin'] = cors.AllowOrigins.includes('*') ? '*' : request.headers.origin;
    headers.vary = 'origin';
    if (cors.AllowCredentials) headers['access-control-allow-credentials'] = 'true';
    if (cors.ExposeHeaders.length > 0) headers['access-control-expose-headers'] = cors.ExposeHeaders.join(',');
  }
  return { ...response, headers };
}

function allowed({ headers: { origin } }: IncomingMessage, { AllowOrigins }: CorsConfiguration): boolean {
  return origin !== undefined && (AllowOrigins.includes('*') || AllowOrigins.includes(origin));
}
