import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import { startAgency } from '../../../demo/people/agency/agency.ts';
import {
  type AgencyScript,
  answerTwice,
  approveAfter,
  approveAtOnce,
  neverAnswer,
  refuse,
} from '../../../demo/people/agency/scripts.ts';
import { startDrivers } from '../../../demo/people/courier/courier.ts';
import { tell, toCourierWebhook } from '../../../demo/people/webhook.ts';
import { workOn } from '../../../demo/people/worklist.ts';
import type { Client, ProblemDocument } from '../../../shared/contract/client.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const at = '2026-11-23T09:00:00+08:00';

type Call = { route: string; params?: unknown; body?: unknown; headers?: Record<string, string> };

/** A client whose answers are made by route id, and what it was asked. */
function apiOf(answers: (call: Call) => { status: number; body?: unknown }): Client & { calls: Call[] } {
  const calls: Call[] = [];
  const call = async (route: { id: string }, request: Omit<Call, 'route'>) => {
    const made = { route: route.id, ...request };
    calls.push(made);
    const { status, body = null } = answers(made);
    const problem: ProblemDocument = { type: `/problems/${status}`, title: String(status), status };
    return status < 300 ? { ok: true, status, body } : { ok: false, status, problem };
  };
  return { calls, call: call as unknown as Client['call'] };
}

/** An office with these open reviews, each gone from the list once decided. */
function office(items: string[], decided: (body: unknown) => number = () => 200) {
  const open = new Set(items);
  const decisions: { item: string; decision: string }[] = [];
  const api = apiOf(({ route, params, body }) => {
    const { item = '' } = (params ?? {}) as { item?: string };
    const review = { caseNumber, openedAt: at, dueAt: at };
    if (route === 'listReviews')
      return { status: 200, body: { items: [...open].map((one) => ({ ...review, item: one })) } };
    if (route === 'readReview')
      return {
        status: 200,
        body: { ...review, item, digest: `digest of ${item}`, state: open.has(item) ? 'open' : 'approved' },
      };
    const status = decided(body);
    if (status === 200) open.delete(item);
    decisions.push({ item, ...(body as { decision: string }) });
    return { status };
  });
  return { api, decisions, open };
}

const troubles: unknown[] = [];
const habits = { everyMs: 1, onTrouble: (error: unknown) => void troubles.push(error) };
const working = async (script: AgencyScript, at: ReturnType<typeof office>, until: () => boolean) => {
  const agency = startAgency({ ...habits, api: at.api, offices: ['state-tax-440604'], script });
  await expect.poll(until).toBe(true);
  await agency.stop();
};

describe('an agency', () => {
  test('approves what it has read, by its digest', async () => {
    const one = office(['state-tax', 'local-tax']);
    await working(approveAtOnce, one, () => one.open.size === 0);
    expect(one.decisions).toEqual([
      expect.objectContaining({ item: 'state-tax', decision: 'approve', digest: 'digest of state-tax' }),
      expect.objectContaining({ item: 'local-tax', decision: 'approve' }),
    ]);
  });

  test('approves after a while, and one review does not wait for another', async () => {
    const one = office(['state-tax', 'local-tax']);
    await working(approveAfter(5), one, () => one.open.size === 0);
    expect(one.decisions).toHaveLength(2);
  });

  test('refuses its item with a reason', async () => {
    const one = office(['state-tax', 'local-tax']);
    await working(refuse('state-tax'), one, () => one.open.size === 0);
    expect(one.decisions).toContainEqual(
      expect.objectContaining({ item: 'state-tax', decision: 'refuse', reasons: [{ text: expect.any(String) }] }),
    );
    expect(one.decisions).toContainEqual(expect.objectContaining({ item: 'local-tax', decision: 'approve' }));
  });

  test('may never answer, and can still be stopped', async () => {
    const one = office(['state-tax']);
    await working(neverAnswer, one, () => one.api.calls.length > 3);
    expect(one.decisions).toEqual([]);
  });

  test('may answer twice at once; a conflict is an answer too', async () => {
    let first = true;
    const one = office(['state-tax'], () => {
      const status = first ? 200 : 409;
      first = false;
      return status;
    });
    troubles.length = 0;
    await working(answerTwice, one, () => one.decisions.length >= 2);
    expect(one.decisions).toHaveLength(2);
    expect(troubles).toEqual([]);
  });

  test('tells of trouble and goes on', async () => {
    let times = 0;
    const one = office(['state-tax'], () => (++times < 3 ? 500 : 200));
    troubles.length = 0;
    await working(approveAtOnce, one, () => one.open.size === 0);
    expect(troubles.map(String)).toEqual(Array(2).fill(expect.stringContaining('500')));
  });
});

test('an entry in hand is not taken up again', async () => {
  let handled = 0;
  let release = (): void => {};
  const lists: number[] = [];
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const worklist = {
    list: async () => {
      lists.push(handled);
      return ['a'];
    },
    keyOf: (entry: string) => entry,
    handle: () => {
      handled += 1;
      return gate;
    },
  };
  const person = workOn(worklist, habits);
  await expect.poll(() => lists.length).toBeGreaterThan(5);
  expect(handled).toBe(1);
  release();
  await person.stop();
});

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

test('a partner tells until it is heard: signed anew each time, under one id', async () => {
  const statuses = [404, 503, 204];
  const api = apiOf(() => ({ status: statuses.shift() ?? 204 }));
  const data = { reference: caseNumber, trackingNumber: 'EE123456785CN' };
  const now = () => Date.now();
  await tell({ api, secret, now }, toCourierWebhook, { type: 'parcel.delivered', data }, new AbortController().signal);
  expect(api.calls).toHaveLength(3);
  expect(new Set(api.calls.map(({ headers }) => headers?.['webhook-id'])).size).toBe(1);
  for (const { body, headers = {} } of api.calls) {
    expect(new Webhook(secret).verify(String(body), headers)).toMatchObject({ type: 'parcel.delivered', data });
  }
});

test('a partner that is refused does not insist', async () => {
  const api = apiOf(() => ({ status: 401 }));
  const signal = new AbortController().signal;
  const event = { type: 'parcel.delivered', data: {} };
  await expect(tell({ api, secret, now: Date.now }, toCourierWebhook, event, signal)).rejects.toThrow('401');
});

test('drivers bring a parcel in order and then are done with it', async () => {
  const api = apiOf(() => ({ status: 204 }));
  const parcel = { idempotencyKey: 'k', reference: caseNumber, trackingNumber: 'EE123456785CN', finished: false };
  const finished: unknown[] = [];
  const server = {
    onParcel: (listener: (one: typeof parcel) => void) => {
      listener(parcel);
      return () => {};
    },
    ledger: { finish: (one: unknown) => finished.push(one) },
  };
  const script = [
    { afterMs: 0, type: 'parcel.in-transit' },
    { afterMs: 0, type: 'parcel.delivered' },
  ] as const;
  const { onTrouble } = habits;
  const drivers = startDrivers({ api, secret, now: Date.now, onTrouble, script, server: server as never });
  await expect.poll(() => finished).toEqual([parcel]);
  await drivers.stop();
  expect(api.calls.map(({ body }) => JSON.parse(String(body)).type)).toEqual(['parcel.in-transit', 'parcel.delivered']);
});
