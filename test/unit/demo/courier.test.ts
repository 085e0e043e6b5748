import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CourierServer, startCourier } from '../../../demo/people/courier/server.ts';
import { checkDigit, newTrackingNumber } from '../../../demo/people/courier/tracking-number.ts';

let dataDir: string;
let courier: CourierServer;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'courier-'));
  courier = await startCourier({ dataDir });
});
afterEach(async () => {
  await courier.stop();
  rmSync(dataDir, { recursive: true });
});

const booking = { reference: 'YZT20261123-7KQ4M2XWPA', recipient: '示例甲', phone: '138', address: '佛山' };

async function post(body: unknown, key: string | undefined = 'k1') {
  const headers = { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) };
  const response = await fetch(`${courier.url}/bookings`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as { trackingNumber?: string } };
}

test('the same key is the same parcel, also after a restart', async () => {
  const first = await post(booking);
  expect(first).toEqual({ status: 201, body: { trackingNumber: expect.stringMatching(/^EE\d{9}CN$/) } });
  expect(await post(booking)).toEqual({ ...first, status: 200 });
  expect((await post(booking, 'k2')).body).not.toEqual(first.body);
  await courier.stop();
  courier = await startCourier({ dataDir });
  expect(await post(booking)).toEqual({ ...first, status: 200 });
  expect(courier.ledger.parcels()).toHaveLength(2);
});

test('nothing of the addressee is kept', async () => {
  await post(booking);
  expect(JSON.stringify(courier.ledger.parcels())).not.toMatch(/示例甲|138|佛山/);
});

test.each([
  ['no key', booking, '', 400],
  ['a field missing', { ...booking, phone: undefined }, 'k1', 400],
  ['an unknown field', { ...booking, fragile: true }, 'k1', 400],
])('a booking with %s is refused', async (_what, body, key, status) => {
  expect((await post(body, key)).status).toBe(status);
  expect(courier.ledger.parcels()).toEqual([]);
});

test('a key cannot book for another case', async () => {
  await post(booking);
  expect((await post({ ...booking, reference: 'other' })).status).toBe(422);
});

test('a courier can refuse, and lose its answer after booking', async () => {
  courier.behave('refuse');
  expect((await post(booking)).status).toBe(503);
  courier.behave('lose-answer');
  await expect(post(booking)).rejects.toThrow();
  courier.behave('book');
  expect((await post(booking)).status).toBe(200);
  expect(courier.bookings().map(({ status }) => status)).toEqual([503, 201, 200]);
});

test('drivers hear of parcels that are not finished, at once and later', async () => {
  await post(booking, 'k1');
  const seen: string[] = [];
  const stop = courier.onParcel(({ idempotencyKey }) => seen.push(idempotencyKey));
  await post(booking, 'k2');
  const [first] = courier.ledger.parcels();
  if (first) courier.ledger.finish(first);
  stop();
  await post(booking, 'k3');
  expect(seen).toEqual(['k1', 'k2']);
  const again: string[] = [];
  courier.onParcel(({ idempotencyKey }) => again.push(idempotencyKey));
  expect(again).toEqual(['k2', 'k3']);
});

test('tracking numbers bear the check digit of UPU S10', () => {
  // The example of the standard (S10-12, annex): RR 473124829 CR.
  expect(checkDigit('47312482')).toBe(9);
  expect(checkDigit('12345678')).toBe(5);
  fc.assert(fc.property(fc.constant(0), () => /^EE\d{9}CN$/.test(newTrackingNumber())));
});
