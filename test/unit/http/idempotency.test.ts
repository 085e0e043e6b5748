import { ConditionalCheckFailedException, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Route } from '../../../shared/contract/route.ts';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { answer, problem, type Reply } from '../../../shared/http/reply.ts';
import type { Once } from '../../../shared/ids.ts';
import { toAttributes } from '../../../shared/store/marshal.ts';
import { readable } from '../store/recorder.ts';
import { askOf, emptyStore, now, type Store } from './ask.ts';
import { anEvent } from './event.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const submitted = answer(202, { caseNumber, state: 'submitted' });
const requestWith = (headers: Record<string, string>, body?: string, sub = 'applicant-1') =>
  anEvent({
    routeKey: 'POST /v1/applications/{caseNumber}/submission',
    params: { caseNumber },
    headers: { 'accept-language': 'en', ...headers },
    claims: { sub, assurance: 'L2' },
    ...(body !== undefined && { body }),
  });
const request = requestWith({ 'idempotency-key': 'key-1' });

/** The claim that a request has put, as it stands in the table. */
const claimIn = (sent: readonly { input: Record<string, unknown> }[], at = 0) => {
  const puts = sent.filter((command) => command instanceof PutItemCommand);
  const input = puts[at]?.input as { Item: Parameters<typeof unmarshall>[0]; ConditionExpression: string };
  return { item: unmarshall(input.Item), condition: readable(input.ConditionExpression, input) };
};
const updatesIn = (sent: readonly { input: Record<string, unknown> }[]) =>
  sent
    .filter((command) => command instanceof UpdateItemCommand)
    .map(({ input }) => input as { UpdateExpression: string; ConditionExpression?: string })
    .filter(({ UpdateExpression }) => !UpdateExpression.includes('requests'))
    .map((input) => ({
      update: readable(input.UpdateExpression, input),
      condition: readable(input.ConditionExpression, input),
    }));

test('what a key was used for is digested with the key: a body of one number cannot be found by trying all numbers', async () => {
  const digestWith = async (key: string) => {
    const { sent } = await askOf(submitApplication)(async () => submitted, requestWith({ 'idempotency-key': key }));
    return claimIn(sent).item.digest;
  };
  expect(await digestWith('key-1')).toBe(await digestWith('key-1'));
  expect(await digestWith('key-1')).not.toBe(await digestWith('key-2'));
});

/** A store in which this claim stands; what replaces it is put. */
const storeWith =
  (item: Record<string, unknown>): Store =>
  (command, calls) => {
    if (command.constructor.name !== 'PutItemCommand' || calls > 2) return emptyStore(command, calls);
    throw new ConditionalCheckFailedException({ message: '', $metadata: {}, Item: toAttributes(item) });
  };

/** The item that a first attempt has left, with what has become of it. */
const left = async (more: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { sent } = await askOf(submitApplication)(async () => submitted, request);
  return { ...claimIn(sent).item, claim: 'another', ...more };
};
const kept = { status: 202, headers: { 'content-type': 'application/json', location: '/there' }, body: '{"a":1}' };

/** Asks again where such an item stands, and tells with what the handler was run. */
const askAgain = async (more: Record<string, unknown>, event = request) => {
  const item = await left(more);
  const runs: Once[] = [];
  const result = await askOf(submitApplication, storeWith(item))(async ({ once }) => {
    runs.push(once);
    return submitted;
  }, event);
  return { ...result, runs, item };
};

describe('a key', () => {
  test.each([
    [undefined, 'idempotency-key-required'],
    ['', 'idempotency-key-invalid'],
    ['with space', 'idempotency-key-invalid'],
    ['中文', 'idempotency-key-invalid'],
    ['x'.repeat(256), 'idempotency-key-invalid'],
  ])('%j is refused as %s, by the name of its header', async (key, code) => {
    const { status, body } = await askOf(submitApplication)(
      async () => submitted,
      requestWith(key === undefined ? {} : { 'idempotency-key': key }),
    );
    expect({ status, type: body?.type }).toEqual({ status: 400, type: `/problems/${code}` });
    expect(body?.errors).toMatchObject([{ pointer: '/header/Idempotency-Key' }]);
  });

  test.each(['x', 'x'.repeat(255), '"quoted-1"', '!~'])('%j is taken', async (key) => {
    const { status } = await askOf(submitApplication)(async () => submitted, requestWith({ 'idempotency-key': key }));
    expect(status).toBe(202);
  });

  test('is of one caller and one route', async () => {
    const pk = async (event: typeof request, route: Route = submitApplication) =>
      claimIn((await askOf(route)(async () => submitted, event)).sent).item.pk;
    const first = await pk(request);
    expect(await pk(request)).toBe(first);
    expect(await pk(requestWith({ 'idempotency-key': 'key-2' }))).not.toBe(first);
    expect(await pk(requestWith({ 'idempotency-key': 'key-1' }, undefined, 'applicant-2'))).not.toBe(first);
    expect(await pk(request, { ...submitApplication, id: 'other' })).not.toBe(first);
    expect(first).not.toContain('applicant-1');
  });
});

describe('the first attempt', () => {
  test('claims what is absent, for as long as it can run, and keeps its answer for a day', async () => {
    const { status, sent, headers } = await askOf(submitApplication)(async () => submitted, request);
    expect(status).toBe(202);
    expect(headers).not.toHaveProperty('idempotency-replayed');
    const { item, condition } = claimIn(sent);
    expect(condition).toBe('(attribute_not_exists(pk))');
    expect(item.lockedUntil).toBe(now + 10_000);
    expect(item.ttl * 1_000 - now).toBeGreaterThanOrEqual(24 * 3_600_000);
    const [keeping, ...more] = updatesIn(sent);
    expect(more).toEqual([]);
    expect(keeping?.condition).toBe(`claim = "${item.claim}"`);
    expect(keeping?.update).toContain('"status":202');
    expect(keeping?.update).toContain('submitted');
  });

  test('keeps a problem too: it was decided', async () => {
    const { status, sent } = await askOf(submitApplication)(async () => problem('name-taken'), request);
    expect(status).toBe(409);
    expect(updatesIn(sent)[0]?.update).toContain('/problems/name-taken');
  });

  test.each([
    ['fails', async (): Promise<Reply> => Promise.reject(new Error('no'))],
    ['is told to try again later', async (): Promise<Reply> => problem('courier-unavailable')],
  ])('that %s gives the claim back', async (_what, handler) => {
    const { status, sent } = await askOf(submitApplication)(handler, request);
    expect(status).toBeGreaterThanOrEqual(500);
    expect(updatesIn(sent).map(({ update }) => update)).toEqual(['SET lockedUntil = 0']);
  });

  test('of a repeatable route gives it back with every answer', async () => {
    const route = { ...submitApplication, idempotency: 'repeatable' } as const;
    const { status, sent } = await askOf(route)(async () => submitted, request);
    expect(status).toBe(202);
    expect(updatesIn(sent).map(({ update }) => update)).toEqual(['SET lockedUntil = 0']);
  });

  test('whose answer cannot be kept fails, so that what is answered is answered again', async () => {
    const store: Store = (command, calls) => {
      if (command.constructor.name === 'UpdateItemCommand' && calls > 1) throw new Error('down');
      return emptyStore(command, calls);
    };
    const { status, lines } = await askOf(submitApplication, store)(async () => submitted, request);
    expect(status).toBe(500);
    expect(lines.map(({ name }) => name)).toEqual(['claim-left-to-run-out', 'request-failed', 'answered']);
  });

  test('that cannot be parsed claims nothing', async () => {
    const wrong = { ...request, pathParameters: { caseNumber: 'x' } };
    const { status, sent } = await askOf(submitApplication)(async () => submitted, wrong);
    expect(status).toBe(400);
    expect(sent.filter((command) => command instanceof PutItemCommand)).toEqual([]);
  });
});

describe('a repetition', () => {
  test('of what was answered gets that answer, byte by byte, without being run', async () => {
    const { status, headers, body, runs } = await askAgain({ answer: kept });
    expect({ status, body, runs }).toEqual({ status: 202, body: { a: 1 }, runs: [] });
    expect(headers).toMatchObject({ ...kept.headers, 'idempotency-replayed': 'true', 'cache-control': 'no-store' });
  });

  test('with another body or path is refused, answered or not', async () => {
    for (const state of [{ answer: kept }, { lockedUntil: now + 1 }, { lockedUntil: 0 }]) {
      const other = await askAgain(state, requestWith({ 'idempotency-key': 'key-1' }, '{"other":1}'));
      expect(other.body).toMatchObject({ type: '/problems/idempotency-key-reused', status: 422 });
      const path = await askAgain(state, { ...request, rawPath: '/v1/applications/other/submission' });
      expect(path.status).toBe(422);
      expect([...other.runs, ...path.runs]).toEqual([]);
    }
  });

  test('while the first is under way waits', async () => {
    const { headers, body, runs } = await askAgain({ lockedUntil: now + 1 });
    expect(body).toMatchObject({ type: '/problems/request-in-flight', status: 409 });
    expect(headers['retry-after']).toBe('1');
    expect(runs).toEqual([]);
  });

  test.each([0, now - 1, now])(
    'after the first has died (lock until %d) runs with what was drawn for it',
    async (lockedUntil) => {
      const { status, runs, item, sent } = await askAgain({ lockedUntil, at: now - 60_000 });
      expect(status).toBe(202);
      expect(runs).toMatchObject([{ seed: item.seed, at: now - 60_000 }]);
      const takeover = claimIn(sent, 1);
      expect(takeover.condition).toBe(`(claim = "another" AND lockedUntil = ${lockedUntil})`);
      expect(takeover.item).toMatchObject({ seed: item.seed, ttl: item.ttl, lockedUntil: now + 10_000 });
    },
  );

  test('after a day is a request of its own, whatever was sent and answered then', async () => {
    const forgotten = { answer: kept, ttl: Math.floor(now / 1_000), digest: 'other' };
    const { status, runs, item } = await askAgain(forgotten);
    expect({ status, runs: runs.length }).toEqual({ status: 202, runs: 1 });
    expect(runs[0]?.seed).not.toBe(item.seed);
    expect(runs[0]?.at).toBe(now);
  });
});
