import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll } from 'vitest';

/** A call as a partner's endpoint received it. */
export interface Received {
  id: string;
  headers: Record<string, string>;
  body: string;
  event: { type: string; timestamp: string; data: Record<string, unknown> };
}

/** A partner's endpoint: keeps what it receives, and answers as it is told. */
export interface Receiver {
  url(): string;
  received: Received[];
  /** The status of the next answers; 204 unless told. */
  answer(status: number): void;
}

const plain = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** The endpoint of this test file, on a free port. */
export const useReceiver = (): Receiver => {
  const received: Received[] = [];
  let status = 204;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const headers = plain(request.headers);
    received.push({ id: headers['webhook-id'] ?? '', headers, body, event: JSON.parse(body) });
    response
      .writeHead(status, { location: 'http://127.0.0.1:1/elsewhere' })
      .end('x'.repeat(status === 204 ? 0 : 3_000));
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    received,
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    answer: (next) => {
      status = next;
    },
  };
};
