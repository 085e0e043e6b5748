import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { checkedSend } from '../../../functions/deliver-webhooks/send.ts';
import { inContext } from '../../../shared/trace/context.ts';
import { newTrace } from '../../../shared/trace/traceparent.ts';
import { networksIn } from '../../../shared/webhooks/networks.ts';

/** A server on loopback, which the city has named; everything else is as on the internet. */
const receiving = async () => {
  const received: Record<string, unknown>[] = [];
  const server = createServer((request, response) => {
    received.push(request.headers);
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { received, url: `http://agency.example:${(server.address() as AddressInfo).port}/hook` };
};
const loopback = networksIn('127.0.0.1/32');

/** A name that resolves otherwise each time it is asked for. */
const rebinding = (...answers: readonly string[][]) => {
  let asked = 0;
  return { resolve: async () => answers[asked++] ?? [], asked: () => asked };
};

test('a name is resolved once an attempt: what is checked is what is called, whatever it says a moment later', async () => {
  const { received, url } = await receiving();
  const name = rebinding(['127.0.0.1'], ['169.254.169.254']);
  expect(await checkedSend(loopback, name.resolve)(url, {}, '{}')).toMatchObject({ status: 204 });
  expect([name.asked(), received.length]).toEqual([1, 1]);
});

test.each([
  [['169.254.169.254'], 'refused-address'],
  [['127.0.0.1', '10.0.0.1'], 'refused-address'],
  [['::ffff:10.0.0.1'], 'refused-address'],
  [['fe80::1'], 'refused-address'],
  [[], 'refused-unknown-host'],
])('every attempt is checked anew: nothing is sent once the name is at %j', async (addresses, failure) => {
  const { received, url } = await receiving();
  const name = rebinding(['127.0.0.1'], addresses);
  const send = checkedSend(loopback, name.resolve);
  await send(url, {}, '{}');
  expect(await send(url, {}, '{}')).toEqual({ failure });
  expect(received).toHaveLength(1);
});

test('a call bears the trace of what it tells', async () => {
  const { received, url } = await receiving();
  const trace = newTrace();
  await inContext({ trace }, () =>
    checkedSend(loopback, async () => ['127.0.0.1'])(url, { 'webhook-id': 'msg_1' }, '{}'),
  );
  const traceparent = `00-${trace.traceId}-${trace.spanId}-00`;
  expect(received).toMatchObject([{ traceparent, 'webhook-id': 'msg_1', 'content-type': 'application/json' }]);
});
