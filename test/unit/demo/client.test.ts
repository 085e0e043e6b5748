import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, test } from 'vitest';
import { accepted, client, ProblemError } from '../../../shared/contract/client.ts';
import { decideReview, listReviews } from '../../../shared/contract/routes/agency.ts';
import { createApplication, readProgress } from '../../../shared/contract/routes/applicant.ts';
import { courierWebhook } from '../../../shared/contract/routes/partners.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const at = '2026-11-23T09:00:00+08:00';
let close: (() => void) | undefined;
afterEach(() => close?.());

/** A server that answers every request the same, and what it was asked. */
async function serving(status: number, body: unknown, type = 'application/json') {
  const asked: { line: string; headers: IncomingMessage['headers']; body: string }[] = [];
  const server = createServer(async (request, response) => {
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body: await text(request) });
    response.writeHead(status, { 'content-type': type }).end(body === null ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

test('fills path and query, brings the token, and drops what the contract does not name', async () => {
  const review = { caseNumber, item: 'state-tax', openedAt: at, dueAt: at, dueProvisional: false };
  const { url, asked } = await serving(200, { items: [{ ...review, secret: 1 }] });
  const answer = await client(url, async () => 'abc').call(listReviews, {
    params: { office: 'state-tax-440604' },
    query: { limit: 5 },
  });
  expect(answer).toMatchObject({ ok: true, status: 200, body: { items: [review] } });
  expect(answer.ok && answer.body.items[0]).not.toHaveProperty('secret');
  expect(asked[0]).toMatchObject({
    line: 'GET /v1/offices/state-tax-440604/reviews?limit=5',
    headers: { authorization: 'Bearer abc' },
  });
});

test('sends a body as JSON, and a raw body as it is', async () => {
  const application = {
    caseNumber,
    state: 'draft',
    regime: '2013',
    version: 1,
    form: {},
    createdAt: at,
    updatedAt: at,
  };
  const first = await serving(201, application);
  await client(first.url).call(createApplication, { body: { form: { kind: 'x' } } });
  expect(first.asked[0]).toMatchObject({
    headers: { 'content-type': 'application/json' },
    body: '{"form":{"kind":"x"}}',
  });
  close?.();
  const second = await serving(204, null);
  const answer = await client(second.url).call(courierWebhook, { body: '{ "a": 1 }', headers: { 'webhook-id': 'm1' } });
  expect(answer).toMatchObject({ ok: true, status: 204, body: null });
  expect(second.asked[0]).toMatchObject({ body: '{ "a": 1 }', headers: { 'webhook-id': 'm1' } });
});

test('hands a problem document over, typed', async () => {
  const problem = { type: '/problems/form-changed', title: '表单已变更', status: 409 };
  const { url } = await serving(409, problem, 'application/problem+json');
  const call = { params: { caseNumber, item: 'state-tax' }, body: { decision: 'approve', digest: 'd' } } as const;
  expect(await client(url).call(decideReview, call)).toMatchObject({ ok: false, status: 409, problem });
  await expect(accepted(client(url), decideReview, call)).rejects.toThrow(ProblemError);
});

test('turns a refusal of the gateway into a problem', async () => {
  const { url } = await serving(401, { message: 'Unauthorized' });
  const answer = await client(url).call(readProgress, { params: { caseNumber } });
  expect(answer).toMatchObject({ ok: false, status: 401, problem: { type: 'about:blank', title: 'Unauthorized' } });
});

test('throws for an answer outside the contract', async () => {
  const { url } = await serving(206, {});
  await expect(client(url).call(readProgress, { params: { caseNumber } })).rejects.toThrow('206');
  close?.();
  const other = await serving(200, { caseNumber: 'nonsense' });
  await expect(client(other.url).call(readProgress, { params: { caseNumber } })).rejects.toThrow();
});
