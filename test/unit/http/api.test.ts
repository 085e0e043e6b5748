import { describe, expect, test } from 'vitest';
import { problems } from '../../../shared/contract/problems.ts';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { api, on } from '../../../shared/http/api.ts';
import { problemDocument } from '../../../shared/http/problem-document.ts';
import { answer, problem } from '../../../shared/http/reply.ts';
import { askOf } from './ask.ts';
import { anEvent } from './event.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const request = (language = 'en') =>
  anEvent({
    routeKey: 'POST /v1/applications/{caseNumber}/submission',
    params: { caseNumber },
    headers: { 'accept-language': language, 'idempotency-key': 'key-1' },
    claims: { sub: 'applicant-1', assurance: 'L2' },
  });
const asking = askOf(submitApplication);
const ask = (handler: Parameters<typeof asking>[0], event = request()) => asking(handler, event);

describe('an answer', () => {
  test('has only what the contract names', async () => {
    const body = { caseNumber, state: 'submitted', form: { secret: 1 }, taskToken: 't' };
    const { status, body: sent, headers } = await ask(async () => answer(202, body));
    expect({ status, sent }).toEqual({ status: 202, sent: { caseNumber, state: 'submitted' } });
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
      'x-content-type-options': 'nosniff',
    });
  });

  test('that is not in the contract is our fault, and tells nothing', async () => {
    const { status, body, lines } = await ask(async () => answer(200, { caseNumber }));
    expect(status).toBe(500);
    expect(body).toMatchObject({ type: '/problems/internal-error', instance: 'request-1' });
    expect(lines.map(({ name }) => name)).toEqual(['request-failed', 'answered']);
  });
});

describe('a failure', () => {
  test('is answered as a problem, and logged once without what it quotes', async () => {
    const { status, headers, body, lines } = await ask(async () => {
      throw new Error('佛山市张伟 440604199001011234');
    });
    expect(status).toBe(500);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'x-content-type-options': 'nosniff' });
    expect(JSON.stringify(body)).not.toMatch(/张伟|4406/);
    expect(lines.filter(({ name }) => name === 'request-failed')).toHaveLength(1);
    expect(JSON.stringify(lines)).not.toMatch(/张伟|4406/);
  });

  test('of the request names every field, in the language that was asked for', async () => {
    const wrong = { ...request('zh-CN'), pathParameters: { caseNumber: 'x' }, queryStringParameters: { more: '1' } };
    const { status, headers, body } = await ask(async () => answer(202, {}), wrong);
    expect(status).toBe(400);
    expect(headers['content-language']).toBe('zh-CN');
    const { errors } = body as unknown as { errors: { pointer: string; message: string }[] };
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/path/caseNumber', '/query/more']);
    for (const { message } of errors) expect(message).toMatch(/[\u4e00-\u9fff]/);
  });

  test('to find the route is answered, not thrown', async () => {
    const { status } = await ask(async () => answer(202, {}), anEvent({ routeKey: 'GET /v1/nothing' }));
    expect(status).toBe(404);
  });
});

describe('a problem document', () => {
  test.each(Object.entries(problems))('%s has its type, status and a title in both languages', (code, { status }) => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const document = problemDocument(problem(code as keyof typeof problems), locale, 'request-1');
      expect(document).toMatchObject({ type: `/problems/${code}`, status, instance: 'request-1' });
      expect(document.title.length).toBeGreaterThan(3);
      expect(document).not.toHaveProperty('errors');
    }
  });

  test('carries what the caller needs to go on', () => {
    const found = problem('review-decided', undefined, { state: 'approved' });
    expect(problemDocument(found, 'en', 'r')).toMatchObject({ status: 409, state: 'approved' });
  });

  test('shows the code where there is no text for it', () => {
    const found = problem('invalid-request', [{ pointer: '/a', code: 'no-such-code' }]);
    expect(problemDocument(found, 'en', 'r').errors?.[0]?.message).toBe('no-such-code');
  });
});

test('a function without a table is refused routes that are counted or kept, when it is wired', () => {
  const tableless = { log: { info: () => undefined, error: () => undefined }, clock: { now: () => 0 } };
  expect(() => api(tableless, [on(submitApplication, async () => answer(202, {}))])).toThrow('needs a table');
});
