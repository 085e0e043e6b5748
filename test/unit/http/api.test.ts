import type { APIGatewayProxyStructuredResultV2 as ApiResult, Context } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { problems } from '../../../shared/contract/problems.ts';
import { submitApplication } from '../../../shared/contract/routes/applicant.ts';
import { api, type Bound, on } from '../../../shared/http/api.ts';
import { problemDocument } from '../../../shared/http/problem-document.ts';
import { answer, problem, type Reply } from '../../../shared/http/reply.ts';
import type { Log } from '../../../shared/log.ts';
import { anEvent } from './event.ts';

const caseNumber = 'YZT20261123-7KQ4M2XWPA';
const request = (language = 'en') =>
  anEvent({
    routeKey: 'POST /v1/applications/{caseNumber}/submission',
    params: { caseNumber },
    headers: { 'accept-language': language },
    claims: { sub: 'applicant-1', assurance: 'L2' },
  });

/** Sends a request to a function whose one route answers as it is told. */
const ask = async (reply: () => Promise<Reply>, event = request()) => {
  const lines: string[] = [];
  const log: Log = {
    info: () => undefined,
    error: (name, _error, fields) => void lines.push(JSON.stringify({ name, ...fields })),
  };
  const bound: Bound[] = [on(submitApplication, reply)];
  const result = (await api(log, bound)(event, {} as Context)) as ApiResult;
  return {
    status: result.statusCode,
    headers: result.headers ?? {},
    body: JSON.parse(result.body ?? 'null') as unknown,
    lines,
  };
};

describe('an answer', () => {
  test('has only what the contract names', async () => {
    const body = { caseNumber, state: 'submitted', form: { secret: 1 }, taskToken: 't' };
    const { status, body: sent, headers } = await ask(async () => answer(202, body));
    expect({ status, sent }).toEqual({ status: 202, sent: { caseNumber, state: 'submitted' } });
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'cache-control': 'no-store' });
  });

  test('that is not in the contract is our fault, and tells nothing', async () => {
    const { status, body, lines } = await ask(async () => answer(200, { caseNumber }));
    expect(status).toBe(500);
    expect(body).toMatchObject({ type: '/problems/internal-error', instance: 'request-1' });
    expect(lines).toHaveLength(1);
  });
});

describe('a failure', () => {
  test('is answered as a problem, and logged once without what it quotes', async () => {
    const { status, headers, body, lines } = await ask(async () => {
      throw new Error('佛山市张伟 440604199001011234');
    });
    expect(status).toBe(500);
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json' });
    expect(JSON.stringify(body)).not.toMatch(/张伟|4406/);
    expect(lines).toEqual([expect.stringContaining('request-failed')]);
  });

  test('of the request names every field, in the language that was asked for', async () => {
    const wrong = { ...request('zh-CN'), pathParameters: { caseNumber: 'x' }, queryStringParameters: { more: '1' } };
    const { status, headers, body } = await ask(async () => answer(202, {}), wrong);
    expect(status).toBe(400);
    expect(headers['content-language']).toBe('zh-CN');
    const { errors } = body as { errors: { pointer: string; message: string }[] };
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
