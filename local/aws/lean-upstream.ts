import type { OutgoingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { AwsResponse } from '../types.ts';
import { createHttpReader } from './http-reader.ts';
import type { Upstream } from './upstream.ts';

/** A connection that serves one request at a time. */
interface Connection {
  socket: Socket;
  settle: ((response: AwsResponse | Error) => void) | undefined;
}

/**
 * An upstream for plain HTTP/1.1 engines on this machine that costs a third of `node:http`'s client: most calls of the
 * city go this way, and their cost bounds how many cases it handles.
 */
export function createLeanUpstream(baseUrl: string): Upstream {
  const { hostname, port, host } = new URL(baseUrl);
  const idle: Connection[] = [];
  const all = new Set<Connection>();

  const open = (): Connection => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    const connection: Connection = { socket, settle: undefined };
    const settle = (result: AwsResponse | Error): void => {
      const { settle: waiting } = connection;
      connection.settle = undefined;
      waiting?.(result);
    };
    const reader = createHttpReader((response) => {
      idle.push(connection);
      settle(response);
    });
    socket.on('data', (chunk) => {
      try {
        reader(chunk);
      } catch (error) {
        socket.destroy(error as Error);
      }
    });
    socket.on('error', settle);
    socket.on('close', () => {
      all.delete(connection);
      const at = idle.indexOf(connection);
      if (at >= 0) idle.splice(at, 1);
      settle(new Error(`${baseUrl} closed the connection`));
    });
    all.add(connection);
    return connection;
  };

  const send: Upstream['send'] = (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const connection = idle.pop() ?? open();
      connection.settle = (result) => (result instanceof Error ? reject(result) : resolve(result));
      // One buffer, one system call: that is most of what a call costs here.
      connection.socket.write(Buffer.concat([head(method, path, host, headers), bytes(body)]));
    });
  const stop = (): void => {
    for (const { socket } of all) socket.destroy();
  };
  return { send, stop };
}

function head(method: string, path: string, host: string, headers: OutgoingHttpHeaders): Buffer {
  let text = `${method} ${path} HTTP/1.1\r\nhost: ${host}\r\n`;
  for (const name in headers) if (headers[name] !== undefined) text += `${name}: ${headers[name]}\r\n`;
  return Buffer.from(`${text}\r\n`, 'latin1');
}

const bytes = (body: Buffer | string): Buffer => (typeof body === 'string' ? Buffer.from(body) : body);
