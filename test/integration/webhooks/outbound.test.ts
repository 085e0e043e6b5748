import { isDeepStrictEqual } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { listFailedDeliveries, resubmitDelivery } from '../../../shared/contract/routes/partner-deliveries.ts';
import * as endpoints from '../../../shared/contract/routes/partner-endpoints.ts';
import { verifyingKeys } from '../../../shared/webhooks/keys.ts';
import { verifyMessage } from '../../../shared/webhooks/verify.ts';
import { approveAll, refuse } from '../../support/agencies.ts';
import { applicant, openCase, readyDraft, untilReleased, untilState } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { engrave } from '../../support/partners.ts';
import { type Received, useReceiver } from '../../support/receiver.ts';
import { until } from '../../support/until.ts';

const agency = 'state-tax';
const params = { agency } as const;
const hours = 3_600_000;

describe('calls of partners', () => {
  const city = useCity();
  const receiver = useReceiver();
  const api = () => city.as(`agency-${agency}`);
  const secrets: string[] = [];

  const register = async (url = receiver.url()) => {
    const answer = await api().call(endpoints.registerEndpoint, { params, body: { url } });
    if (answer.ok && answer.status === 201) secrets.unshift(answer.body.secret ?? '');
    return answer;
  };
  const receivedOf = (caseNumber: string, type: string): Received[] =>
    receiver.received.filter(({ event }) => event.type === type && event.data.caseNumber === caseNumber);
  const untilReceived = (caseNumber: string, type: string, times = 1) =>
    until(`${type} of ${caseNumber} arrives`, async () => {
      const found = receivedOf(caseNumber, type);
      return found.length >= times && found;
    });
  /** So many calls have come, and the last is settled: a clock that is moved before that puts the next one off by as much. */
  const untilSettled = async (caseNumber: string, type: string, times: number) => {
    const found = await untilReceived(caseNumber, type, times);
    const settled = { event: 'call-attempted', id: found.at(-1)?.id, attempts: times };
    await until(`attempt ${times} is settled`, async () =>
      city
        .log('deliver-webhooks')
        .some(({ event, id, attempts }) => isDeepStrictEqual({ event, id, attempts }, settled)),
    );
    return found;
  };
  const failed = async (caseNumber: string) =>
    (await accepted(city.as('operator'), listFailedDeliveries, { query: { limit: 100 } })).items.find(
      (one) => one.caseNumber === caseNumber,
    );
  /** The signature by the reference library, at the time of the message. */
  const isSignedBy = (secret: string, { headers, body }: Received): boolean => {
    const [, at = ''] = [0, headers['webhook-timestamp']];
    const expected = new Webhook(secret).sign(headers['webhook-id'] ?? '', new Date(Number(at) * 1_000), body);
    return (headers['webhook-signature'] ?? '').split(' ').includes(expected);
  };

  const tested = async (): Promise<Received> => {
    const { id } = await accepted(api(), endpoints.pingEndpoint, { params });
    return until('the test arrives', async () => receiver.received.find((one) => one.id === id));
  };

  afterEach(() => receiver.answer(204));

  test('an endpoint is registered once, shows its secret once, and is its agency’s alone', async () => {
    expect(await register()).toMatchObject({ status: 201, body: { state: 'enabled', secrets: 1 } });
    expect(secrets[0]).toMatch(/^whsec_/);
    const again = await register();
    expect(again).toMatchObject({ status: 200, body: { url: receiver.url() } });
    expect(JSON.stringify(again)).not.toContain('whsec_');
    expect(JSON.stringify(await accepted(api(), endpoints.readEndpoint, { params }))).not.toContain('whsec_');
    const stranger = city.as('agency-local-tax');
    for (const answer of [
      await stranger.call(endpoints.readEndpoint, { params }),
      await stranger.call(endpoints.removeEndpoint, { params }),
      await stranger.call(endpoints.addSecret, { params }),
      await stranger.call(endpoints.pingEndpoint, { params }),
      await stranger.call(endpoints.registerEndpoint, { params, body: { url: receiver.url() } }),
    ])
      expect(answer.status).toBe(404);
  });

  test.each([
    ['http://10.0.0.1/hook', 'endpoint.address'],
    ['https://169.254.169.254/latest/meta-data', 'endpoint.address'],
    ['https://user:secret@example.com/', 'endpoint.credentials'],
    ['ftp://example.com/', 'endpoint.scheme'],
    ['https://[::ffff:10.0.0.1]/', 'endpoint.address'],
    ['http://8.8.8.8/', 'endpoint.needs-https'],
  ])('nothing is sent to %s', async (url, code) => {
    const answer = await city.as('agency-public-security').call(endpoints.registerEndpoint, {
      params: { agency: 'public-security' },
      body: { url },
    });
    expect(answer).toMatchObject({ status: 422, problem: { errors: [{ pointer: '/url', code }] } });
  });

  test('抄告: accepted, released, and cancelled because another agency refused; signed, with ids and codes only', async () => {
    const [released, cancelled] = await Promise.all([openCase(city, newForm()), openCase(city, newQuietForm())]);
    const [notice] = await untilReceived(released, 'case.accepted');
    expect(notice?.event).toEqual({
      type: 'case.accepted',
      timestamp: expect.any(String),
      data: { caseNumber: released, office: expect.stringMatching(/^state-tax-\d{6}$/), items: ['state-tax'] },
    });
    expect(notice && isSignedBy(secrets[0] ?? '', notice)).toBe(true);
    expect(notice?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/);
    expect(notice && isSignedBy(`whsec_${Buffer.alloc(32).toString('base64')}`, notice)).toBe(false);
    await refuse(city, cancelled, 'local-tax');
    await untilState(city, cancelled, 'refused');
    const [end] = await untilReceived(cancelled, 'case.cancelled');
    expect(end?.event.data).toMatchObject({ caseNumber: cancelled, ending: 'refused', items: ['state-tax'] });
    await approveAll(city, released);
    await engrave(city, released);
    await untilReleased(city, released);
    const [batch] = await untilReceived(released, 'batch.released');
    expect(batch?.id).toMatch(/^msg_[0-9a-f]{32}$/);
    expect(receivedOf(released, 'case.cancelled')).toEqual([]);
  });

  test('the trace of a submission goes on at whoever is called about its case, at every attempt', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    receiver.answer(500);
    const caseNumber = await readyDraft(city, newQuietForm());
    const headers = { traceparent: `00-${traceId}-00f067aa0ba902b7-01` };
    await accepted(city.as(applicant), submitApplication, { params: { caseNumber }, headers });
    await untilReceived(caseNumber, 'case.accepted');
    await city.advance(60_000);
    receiver.answer(204);
    const calls = await untilReceived(caseNumber, 'case.accepted', 2);
    const [traces, spans] = [1, 2].map((at) => new Set(calls.map((one) => one.headers.traceparent?.split('-')[at])));
    expect([...(traces ?? [])]).toEqual([traceId]);
    expect(spans?.size).toBe(calls.length);
    await until('the call is logged under it', async () =>
      city.log('deliver-webhooks').some((line) => line.event === 'call-attempted' && line.traceId === traceId),
    );
  });

  test('while a secret is rotated both sign; the old one is dropped', async () => {
    const { secret = '' } = await accepted(api(), endpoints.addSecret, { params });
    const during = await tested();
    expect(during.event).toMatchObject({ type: 'endpoint.test', data: {} });
    expect([secret, secrets[0] ?? ''].map((one) => isSignedBy(one, during))).toEqual([true, true]);
    expect((await api().call(endpoints.dropSecret, { params })).status).toBe(204);
    expect((await api().call(endpoints.dropSecret, { params })).status).toBe(204);
    const after = await tested();
    expect([secret, secrets[0] ?? ''].map((one) => isSignedBy(one, after))).toEqual([true, false]);
    secrets.unshift(secret);
  });

  test('an endpoint changes to a key pair by a rotation: it sees no secret any more, and verifies with the public key', async () => {
    const body = { url: receiver.url(), signature: 'v1a' } as const;
    const asked = await accepted(api(), endpoints.registerEndpoint, { params, body });
    expect(asked).toMatchObject({ signature: 'v1a', secrets: 1 });
    expect(JSON.stringify(asked)).not.toMatch(/whsec_|whsk_|whpk_/);
    const shown = await accepted(api(), endpoints.addSecret, { params });
    expect(shown).toEqual({ publicKey: expect.stringMatching(/^whpk_/) });
    const keys = verifyingKeys(shown.publicKey ?? '');
    const during = await tested();
    expect(during.headers['webhook-signature']).toMatch(/^v1a,\S+ v1,\S+$/);
    expect(isSignedBy(secrets[0] ?? '', during)).toBe(true);
    expect((await api().call(endpoints.dropSecret, { params })).status).toBe(204);
    const after = await tested();
    expect(after.headers['webhook-signature']).toMatch(/^v1a,\S+$/);
    for (const { headers, body: sent } of [during, after]) {
      const at = Number(headers['webhook-timestamp']) * 1_000;
      expect(verifyMessage(headers, Buffer.from(sent), keys, at)).toMatchObject({ ok: true });
      expect(verifyMessage(headers, Buffer.from(`${sent} `), keys, at)).toMatchObject({ ok: false });
    }
    // Without `signature` it is back to secrets, by another rotation.
    await accepted(api(), endpoints.registerEndpoint, { params, body: { url: receiver.url() } });
    const { secret = '' } = await accepted(api(), endpoints.addSecret, { params });
    await accepted(api(), endpoints.dropSecret, { params });
    expect(isSignedBy(secret, await tested())).toBe(true);
    secrets.unshift(secret);
  });

  test('killed after the call, before it is settled: called again under the same id', async () => {
    // What is still on its way from before would be counted in place of this call.
    await city.demo().city().control.idle();
    await city.faults({
      ...{ caller: 'deliver-webhooks', service: 'dynamodb', operation: 'TransactWriteItems', skip: 1, times: 1 },
      effect: { kind: 'killBefore' },
    });
    const caseNumber = await openCase(city, newQuietForm()).catch(() => undefined);
    await city.restart();
    const [first] = await until('the case was noticed', async () => {
      const found = receiver.received.filter(
        ({ event }) =>
          event.type === 'case.accepted' && (caseNumber === undefined || event.data.caseNumber === caseNumber),
      );
      return found.length > 0 && [found.at(-1)];
    });
    await city.advance(2 * 60_000);
    const both = await untilReceived(String(first?.event.data.caseNumber), 'case.accepted', 2);
    expect(new Set(both.map(({ id }) => id)).size).toBe(1);
    expect(new Set(both.map(({ body }) => body)).size).toBe(1);
  });

  test('down for hours, then up: delivered; its redirects are not followed', async () => {
    receiver.answer(302);
    const caseNumber = await openCase(city, newQuietForm());
    const [call] = await untilSettled(caseNumber, 'case.accepted', 1);
    for (let attempt = 2; attempt <= 5; attempt += 1) {
      await city.advance(2 * hours);
      await untilSettled(caseNumber, 'case.accepted', attempt);
    }
    receiver.answer(200);
    await city.advance(8 * hours);
    const all = await untilReceived(caseNumber, 'case.accepted', 6);
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set([call?.id]));
    await city.advance(24 * hours);
    expect(await failed(caseNumber)).toBeUndefined();
  });

  test('a day of failures puts a call on the operators’ worklist; submitted anew, it is delivered', async () => {
    receiver.answer(500);
    const caseNumber = await openCase(city, newQuietForm());
    for (let attempt = 1; attempt <= 9; attempt += 1) {
      await untilSettled(caseNumber, 'case.accepted', attempt);
      await city.advance(15 * hours);
    }
    const given = await until('it is given up', () => failed(caseNumber));
    expect(given).toMatchObject({ partner: agency, type: 'case.accepted', attempts: 9, status: 500 });
    expect(given.answer).toHaveLength(1_024);
    expect(receivedOf(caseNumber, 'case.accepted')).toHaveLength(9);
    receiver.answer(204);
    const resubmit = () => accepted(city.as('operator'), resubmitDelivery, { params: { delivery: given.delivery } });
    expect(await resubmit()).toMatchObject({ delivery: given.delivery });
    const [, last] = [0, (await untilReceived(caseNumber, 'case.accepted', 10)).at(-1)];
    expect(last?.id).toBe(given.delivery);
    expect(await failed(caseNumber)).toBeUndefined();
    await until('it is settled', async () => (await resubmit()).state === 'delivered');
  });

  test('an endpoint that is gone is disabled and shows it, until it is registered again', async () => {
    receiver.answer(410);
    const caseNumber = await openCase(city, newQuietForm());
    await untilReceived(caseNumber, 'case.accepted');
    const state = async () => (await accepted(api(), endpoints.readEndpoint, { params })).state;
    await until('the endpoint is disabled', async () => (await state()) === 'disabled');
    const given = await until('the call is given up', () => failed(caseNumber));
    expect(given).toMatchObject({ attempts: 1, status: 410 });
    receiver.answer(204);
    expect(await register()).toMatchObject({ status: 200, body: { state: 'enabled', secrets: 1 } });
    await accepted(city.as('operator'), resubmitDelivery, { params: { delivery: given.delivery } });
    await untilReceived(caseNumber, 'case.accepted', 2);
    expect((await api().call(endpoints.removeEndpoint, { params })).status).toBe(204);
    expect((await api().call(endpoints.readEndpoint, { params })).status).toBe(404);
    expect(await register()).toMatchObject({ status: 201 });
  });
});
