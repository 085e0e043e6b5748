import { describe, expect, test } from 'vitest';
import { signed, toEngraverWebhook } from '../../../demo/people/webhook.ts';
import { accepted } from '../../../shared/contract/client.ts';
import { listReturnedParcels, redispatchParcel } from '../../../shared/contract/routes/operations.ts';
import { courierWebhook } from '../../../shared/contract/routes/partners.ts';
import { approveAll } from '../../support/agencies.ts';
import { openCase, progressOf, untilProgress, untilState } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import {
  courierTells,
  engrave,
  engraverTells,
  type ParcelMessage,
  untilBooked,
  untilSealOrdered,
} from '../../support/partners.ts';
import { send } from '../../support/raw.ts';
import { until } from '../../support/until.ts';

describe('delivery by courier', () => {
  const city = useCity();
  const statusOf = async (caseNumber: string) => (await progressOf(city, caseNumber)).delivery?.status;
  const released = async (): Promise<string> => {
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await engrave(city, caseNumber);
    return caseNumber;
  };
  const booked = async () => {
    const caseNumber = await released();
    return { caseNumber, trackingNumber: await untilBooked(city, caseNumber) };
  };
  const parcelsOf = (caseNumber: string) =>
    city
      .demo()
      .courier.ledger.parcels()
      .filter(({ reference }) => reference === caseNumber);

  test('a message that is forged, altered, expired or unsigned is refused, and nothing moves', async () => {
    const { caseNumber, trackingNumber } = await booked();
    const { credentials, now, open: api } = city.demo();
    const event = { type: 'parcel.delivered', data: { reference: caseNumber, trackingNumber } };
    const signer = { api, now, secret: credentials.courierSecret };
    const good = signed(signer, event);
    const refused = [
      signed({ ...signer, secret: Object.values(credentials.engraverSecrets)[0] ?? '' }, event),
      signed({ ...signer, now: () => now() - 6 * 60_000 }, event),
      signed({ ...signer, now: () => now() + 6 * 60_000 }, event),
      { ...good, body: good.body.replace('delivered', 'returned') },
      { ...good, headers: { ...good.headers, 'webhook-id': 'msg_other' } },
      { body: good.body },
    ];
    for (const call of refused) {
      expect(await api.call(courierWebhook, call)).toMatchObject({
        status: 401,
        problem: { type: '/problems/signature-invalid' },
      });
    }
    expect(await statusOf(caseNumber)).toBe('booked');
    expect((await engraverTells(city, caseNumber)).status).toBe(204);
  });

  test('a signed message that says nonsense is a problem, not a failure', async () => {
    const { credentials, now, open: api } = city.demo();
    const signer = { api, now, secret: credentials.courierSecret };
    const nonsense = [
      { type: 'parcel.lost', data: {} },
      { type: 'parcel.delivered', data: { reference: 'x', trackingNumber: '' } },
    ];
    for (const event of nonsense) expect((await api.call(courierWebhook, signed(signer, event))).status).toBe(400);
    const unknown = { type: 'parcel.delivered', data: { reference: 'YZT20261123-0123456789', trackingNumber: 'EE1' } };
    expect((await api.call(courierWebhook, signed(signer, unknown))).status).toBe(404);
    expect(
      (await send(city, { path: '/v1/webhooks/courier', body: '{', headers: { 'content-type': 'text/plain' } })).status,
    ).toBe(415);
  });

  test('an id that comes again under another message is refused', async () => {
    const { caseNumber, trackingNumber } = await booked();
    const tell = (type: ParcelMessage) => courierTells(city, type, caseNumber, trackingNumber, `msg_${caseNumber}`);
    expect(await tell('parcel.in-transit')).toMatchObject({ status: 204 });
    expect(await tell('parcel.delivered')).toMatchObject({
      status: 422,
      problem: { type: '/problems/webhook-id-reused' },
    });
    expect(await statusOf(caseNumber)).toBe('in-transit');
  });

  test('an engraver speaks for its own seals only, with its own secret', async () => {
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    const { credentials, now, open: api } = city.demo();
    const [own, other] = ['engraver-chancheng-01', 'engraver-shunde-01'] as const;
    const tells = (at: string, whose: string) => {
      const signer = { api, now, secret: credentials.engraverSecrets[whose] ?? '' };
      return toEngraverWebhook(at).call(api, signed(signer, { type: 'seal.engraved', data: { caseNumber } }));
    };
    expect((await tells(own, other)).status).toBe(401);
    expect((await tells('engraver-nowhere-01', own)).status).toBe(401);
    expect((await tells(other, other)).status).toBe(404);
    expect((await tells(own, own)).status).toBe(204);
    const events = await city.register().events(caseNumber);
    expect(events.find(({ type }) => type === 'seal-engraved')?.actor).toEqual({ kind: 'engraver', id: own });
  });

  test('a message that is repeated, or comes late, changes nothing and is answered the same', async () => {
    const { caseNumber, trackingNumber } = await booked();
    const tell = async (type: ParcelMessage, id?: string) =>
      (await courierTells(city, type, caseNumber, trackingNumber, id)).status;
    expect([await tell('parcel.in-transit', 'msg_1'), await tell('parcel.in-transit', 'msg_1')]).toEqual([204, 204]);
    expect(await statusOf(caseNumber)).toBe('in-transit');
    const twenty = await Promise.all(Array.from({ length: 20 }, () => tell('parcel.delivered', 'msg_2')));
    expect(new Set(twenty)).toEqual(new Set([204]));
    await untilState(city, caseNumber, 'completed');
    expect([await tell('parcel.in-transit', 'msg_1'), await tell('parcel.returned', 'msg_3')]).toEqual([204, 204]);
    expect(await statusOf(caseNumber)).toBe('delivered');
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'parcel')).toEqual(['parcel-booked', 'parcel-in-transit', 'parcel-delivered']);
  });

  test('a parcel that comes back waits with the operators, is sent again, and arrives', async () => {
    const { caseNumber, trackingNumber } = await booked();
    await courierTells(city, 'parcel.returned', caseNumber, trackingNumber);
    const operator = city.as('operator');
    const listed = async () =>
      (await accepted(operator, listReturnedParcels, { query: { limit: 100 } })).items.find(
        (one) => one.caseNumber === caseNumber,
      );
    expect(await listed()).toMatchObject({ trackingNumber });
    const redispatch = () => operator.call(redispatchParcel, { params: { caseNumber } });
    const both = await Promise.all([redispatch(), redispatch()]);
    expect(both.map(({ status }) => status).sort()).toEqual([202, 409]);
    expect(await redispatch()).toMatchObject({ status: 409, problem: { type: '/problems/not-waiting' } });
    expect(await listed()).toBeUndefined();
    const again = await untilBooked(city, caseNumber);
    expect(again).not.toBe(trackingNumber);
    expect(parcelsOf(caseNumber).map(({ idempotencyKey }) => idempotencyKey)).toEqual([
      `${caseNumber}-parcel-1`,
      `${caseNumber}-parcel-2`,
    ]);
    // The first parcel's messages are not about this one: late, they are harmless.
    expect((await courierTells(city, 'parcel.delivered', caseNumber, trackingNumber)).status).toBe(204);
    expect(await statusOf(caseNumber)).toBe('booked');
    expect((await courierTells(city, 'parcel.delivered', caseNumber, again)).status).toBe(204);
    await untilState(city, caseNumber, 'completed');
    await expectAuditToVerify(city.register(), caseNumber);
  });

  test('a courier whose answer is lost, or who refuses for a while, has one parcel in the end', async () => {
    const { courier } = city.demo();
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    courier.behave('lose-answer');
    await engrave(city, caseNumber);
    const asked = () => courier.bookings().filter(({ idempotencyKey }) => idempotencyKey.startsWith(caseNumber)).length;
    await until('the courier was asked', async () => asked() >= 1);
    courier.behave('refuse');
    await until('the courier was asked again', async () => asked() >= 2);
    expect((await progressOf(city, caseNumber)).releasedAt).toBeDefined();
    courier.behave('book');
    await untilProgress(city, caseNumber, 'is booked', ({ delivery }) => delivery?.trackingNumber);
    expect(parcelsOf(caseNumber)).toHaveLength(1);
  });
});
