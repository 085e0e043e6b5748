import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../../shared/webhooks/post.ts';

const serving = async (listener: Parameters<typeof createServer>[1]): Promise<number> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};
const to = (port: number, host = 'name.that.is.nowhere.invalid') =>
  ({ url: new URL(`http://${host}:${port}/hook`), address: '127.0.0.1', family: 4 }) as const;

test('the connection goes to the address that was checked, whatever the name resolves to', async () => {
  const port = await serving((request, response) => response.writeHead(200).end(`to ${request.headers.host}`));
  const answer = await post(to(port), {}, '{}');
  expect(answer).toEqual({ status: 200, text: `to name.that.is.nowhere.invalid:${port}` });
});

test('a redirect is an answer, not a way', async () => {
  let asked = 0;
  const port = await serving((_request, response) => {
    asked += 1;
    response.writeHead(307, { location: '/other' }).end();
  });
  expect(await post(to(port), {}, '{}')).toEqual({ status: 307, text: '' });
  expect(asked).toBe(1);
});

test('of an answer without end the first kilobyte is read, and the connection closed', async () => {
  const closed = Promise.withResolvers<void>();
  const port = await serving((_request, response) => {
    const more = (): void => void (response.destroyed || response.write('x'.repeat(600), () => setImmediate(more)));
    response.on('close', () => closed.resolve());
    more();
  });
  const answer = await post(to(port), {}, '{}');
  expect(answer).toEqual({ status: 200, text: 'x'.repeat(1_024) });
  await closed.promise;
});

test('where nobody listens, or the connection breaks, there is no answer', async () => {
  const port = await serving((request) => request.socket.destroy());
  expect(await post(to(port), {}, '{}')).toEqual({ failure: 'no-connection' });
});
