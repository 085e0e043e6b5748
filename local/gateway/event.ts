import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Authorized } from './authorizer.ts';
import type { Match } from './router.ts';

/** What an event is made of, besides the request itself. */
export interface EventParts {
  apiId: string;
  account: string;
  host: string;
  path: string;
  rawQueryString: string;
  body: Buffer;
  match: Match;
  jwt: Authorized | undefined;
  /** City time in epoch milliseconds. */
  now: number;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The event of payload format 2.0, as JSON text. Absent parts are absent, as in AWS. */
export function eventOf(request: IncomingMessage, parts: EventParts): string {
  const { match, rawQueryString, body, jwt, path } = parts;
  const { headers, cookies } = headersOf(request);
  const text = body.length === 0 || isText(headers['content-type']);
  const { authorizer, pathParameters } = { authorizer: jwt && { jwt }, pathParameters: match.pathParameters };
  return JSON.stringify({
    version: '2.0',
    routeKey: match.route.routeKey,
    rawPath: path,
    rawQueryString,
    cookies,
    headers,
    queryStringParameters: rawQueryString === '' ? undefined : queryOf(rawQueryString),
    requestContext: { ...contextOf(request, parts, headers['user-agent'] ?? ''), authorizer },
    pathParameters,
    body: body.length === 0 ? undefined : body.toString(text ? 'utf8' : 'base64'),
    isBase64Encoded: !text,
  });
}

function contextOf(request: IncomingMessage, parts: EventParts, userAgent: string): Record<string, unknown> {
  const { apiId, account, host, path, match, now } = parts;
  return {
    accountId: account,
    apiId,
    domainName: host,
    domainPrefix: apiId,
    http: {
      method: request.method,
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '',
      userAgent,
    },
    requestId: randomUUID(),
    routeKey: match.route.routeKey,
    stage: '$default',
    time: commonLogTime(new Date(now)),
    timeEpoch: now,
  };
}

/** Header names in lower case, repeated values joined by a comma; cookies apart. */
function headersOf({ rawHeaders, socket }: IncomingMessage): {
  headers: Record<string, string>;
  cookies: string[] | undefined;
} {
  const headers: Record<string, string> = {};
  let cookies: string[] | undefined;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = (rawHeaders[index] ?? '').toLowerCase();
    const value = rawHeaders[index + 1] ?? '';
    if (name === 'cookie') cookies = [...(cookies ?? []), ...value.split('; ')];
    else headers[name] = Object.hasOwn(headers, name) ? `${headers[name]},${value}` : value;
  }
  const peer = socket.remoteAddress ?? '';
  headers['x-forwarded-for'] = headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, ${peer}` : peer;
  headers['x-forwarded-proto'] = 'http';
  return { headers, cookies };
}

function queryOf(rawQueryString: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  }
  return query;
}

/** HTTP APIs pass these media types as text and all others, forms among them, in base64. */
function isText(contentType: string | undefined): boolean {
  return /^(text\/|application\/(.+\+)?(json|xml)\b|application\/javascript\b)/i.test(contentType ?? '');
}

function commonLogTime(time: Date): string {
  const [, clock = ''] = /T(\d\d:\d\d:\d\d)/.exec(time.toISOString()) ?? [];
  const day = String(time.getUTCDate()).padStart(2, '0');
  return `${day}/${MONTHS[time.getUTCMonth()]}/${time.getUTCFullYear()}:${clock} +0000`;
}
