import type { OutgoingHttpHeaders } from 'node:http';
import type { InvokeResult } from '../types.ts';

/** What goes back to the client. */
export interface GatewayResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer | string;
}

/** The gateway's own answers, as AWS words them. */
const MESSAGES = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
} as const;

/** An answer of the gateway itself. */
export function plain(status: keyof typeof MESSAGES): GatewayResponse {
  const headers: OutgoingHttpHeaders = { 'content-type': 'application/json' };
  if (status === 401) headers['www-authenticate'] = 'Bearer';
  return { status, headers, body: JSON.stringify({ message: MESSAGES[status] }) };
}

/** What the client gets for a function's result: its response of format 2.0, bare JSON as 200, or 500. */
export function responseOf(result: InvokeResult): GatewayResponse {
  if (!result.ok) return plain(result.errorType === 'RequestTooLargeException' ? 413 : 500);
  const answer: unknown = JSON.parse(result.payload);
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer)) {
    const body = typeof answer === 'string' ? answer : result.payload;
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  return structured(answer as Record<string, unknown>);
}

function structured(answer: Record<string, unknown>): GatewayResponse {
  const { statusCode, headers, cookies, body, isBase64Encoded } = answer;
  const status = Number(statusCode);
  const bodyIsText = body === undefined || body === null || typeof body === 'string';
  if (!Number.isInteger(status) || status < 100 || status > 599 || !bodyIsText) return plain(500);
  const out: OutgoingHttpHeaders = { 'content-type': 'text/plain' };
  for (const [name, value] of Object.entries((headers ?? {}) as Record<string, unknown>)) {
    out[name.toLowerCase()] = String(value);
  }
  if (Array.isArray(cookies)) out['set-cookie'] = cookies.map(String);
  const text = body ?? '';
  return { status, headers: out, body: isBase64Encoded === true ? Buffer.from(text, 'base64') : text };
}
