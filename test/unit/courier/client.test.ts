import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bookingOf } from '../../../shared/courier/booking.ts';
import { type Booking, httpCourier } from '../../../shared/courier/client.ts';
import { isTransient } from '../../../shared/workflow/transient.ts';
import { aCase, caseId, sealedForm } from '../store/items.ts';

const booking: Booking = {
  ...{ idempotencyKey: `${caseId}-parcel-1`, reference: caseId },
  ...{ recipient: '张伟', phone: '13800000000', address: '佛山市禅城区' },
};

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A courier on this machine that answers as it is told. */
const courierThat = async (handle: Handler): Promise<ReturnType<typeof httpCourier>> => {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    handle(request, response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return httpCourier(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
};

test('a parcel is booked under its idempotency key, which is not part of the body', async () => {
  const seen: unknown[] = [];
  const courier = await courierThat(({ method, url, headers }, response, body) => {
    seen.push({ method, url, key: headers['idempotency-key'], body: JSON.parse(body) });
    response.writeHead(201).end('{"trackingNumber":"EA123456789CN","more":1}');
  });
  expect(await courier.book(booking)).toEqual({ trackingNumber: 'EA123456789CN' });
  const { idempotencyKey: key, ...body } = booking;
  expect(seen).toEqual([{ method: 'POST', url: '/bookings', key, body }]);
});

const broken: [string, Handler][] = [
  ['answers 500', (_request, response) => response.writeHead(500).end()],
  ['answers 404', (_request, response) => response.writeHead(404).end()],
  ['answers what is no JSON', (_request, response) => response.writeHead(200).end('<html>')],
  ['answers without a tracking number', (_request, response) => response.writeHead(200).end('{}')],
  ['answers an empty tracking number', (_request, response) => response.writeHead(200).end('{"trackingNumber":""}')],
  ['sends elsewhere', (_request, response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()],
  ['hangs up', (request) => request.socket.destroy()],
];

test.each(broken)('a courier that %s is unavailable, which the workflow tries again', async (_what, handle) => {
  const failure = await (await courierThat(handle)).book(booking).catch((error: unknown) => error);
  expect(failure).toMatchObject({ name: 'Unavailable' });
  expect(isTransient(failure)).toBe(true);
  expect(String((failure as Error).message)).not.toContain('张伟');
});

test('a courier that never answers is unavailable when its time is over', async () => {
  // The time limit is the machine's; here it is over at once.
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() =>
    AbortSignal.abort(new DOMException('over', 'TimeoutError')),
  );
  onTestFinished(() => void vi.restoreAllMocks());
  const courier = await courierThat(() => undefined);
  await expect(courier.book(booking)).rejects.toMatchObject({ name: 'Unavailable', cause: { name: 'TimeoutError' } });
  expect(AbortSignal.timeout).toHaveBeenCalledWith(5_000);
});

test('a courier that is not there is unavailable', async () =>
  expect(httpCourier('http://127.0.0.1:1').book(booking)).rejects.toMatchObject({ name: 'Unavailable' }));

test('each parcel of a case has a key of its own, the same however often it is booked', () => {
  expect(bookingOf(aCase('released'), 1)).toEqual(bookingOf(aCase('released'), 1));
  expect(bookingOf(aCase('released'), 1).idempotencyKey).not.toBe(bookingOf(aCase('released'), 2).idempotencyKey);
  const electronic = { ...sealedForm, delivery: { method: 'electronic' } };
  expect(() => bookingOf(aCase('released', { form: electronic }), 1)).toThrow('electronic');
});
