import { Agent, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { AwsResponse } from '../types.ts';

/** An engine behind the endpoint in front, reached over connections that are kept open. */
export interface Upstream {
  /** Sends one request and answers the whole response. Rejects when the connection breaks. */
  send(method: string, path: string, headers: OutgoingHttpHeaders, body: Buffer | string): Promise<AwsResponse>;
  stop(): void;
}

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** Keeps connections to `baseUrl` (such as `http://127.0.0.1:8000`) open and sends requests over them. */
export function createUpstream(baseUrl: string): Upstream {
  const { hostname, port, protocol } = new URL(baseUrl);
  const secure = protocol === 'https:';
  const agent = new (secure ? SecureAgent : Agent)({ keepAlive: true, maxSockets: 64, scheduling: 'lifo' });
  const open = secure ? secureRequest : request;
  const send: Upstream['send'] = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const outgoing = open({ agent, hostname, port, method, path, headers }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          resolve({
            status: incoming.statusCode ?? 502,
            headers: endToEndHeaders(incoming),
            body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
          });
        });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return { send, stop: () => agent.destroy() };
}

function endToEndHeaders(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  const raw = incoming.rawHeaders;
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] ?? '').toLowerCase();
    if (!HOP_BY_HOP.has(name)) headers[name] = raw[i + 1] ?? '';
  }
  return headers;
}
