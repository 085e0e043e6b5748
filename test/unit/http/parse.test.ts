import { describe, expect, test } from 'vitest';
import { createApplication, listApplications, readApplication } from '../../../shared/contract/routes/applicant.ts';
import { askNamedPeople } from '../../../shared/contract/routes/consents.ts';
import { courierWebhook } from '../../../shared/contract/routes/partners.ts';
import { jsonOf, parseRequest, rawBody } from '../../../shared/http/parse.ts';
import { anEvent } from './event.ts';

const ofProblem = (parsed: ReturnType<typeof parseRequest>) => ('problem' in parsed ? parsed : undefined);

const params = { caseNumber: 'YZT20261123-7KQ4M2XWPA' };

describe('a body', () => {
  test('is parsed by the schema of the route', () =>
    expect(parseRequest(createApplication, anEvent({ body: '{"form":{"a":1}}' }))).toMatchObject({
      body: { form: { a: 1 } },
    }));

  test('may come in base64, as the gateway sends what it takes for binary', () => {
    const body = Buffer.from('{"form":{"名":1}}').toString('base64');
    expect(parseRequest(createApplication, anEvent({ body, isBase64Encoded: true }))).toMatchObject({
      body: { form: { 名: 1 } },
    });
  });

  test.each([
    ['{', 'malformed-json'],
    ['', 'malformed-json'],
    ['"a"', 'invalid-request'],
    ['null', 'invalid-request'],
    ['{"form":{},"more":1}', 'invalid-request'],
  ])('%j is refused as %s', (body, problem) =>
    expect(ofProblem(parseRequest(createApplication, anEvent({ body })))?.problem).toBe(problem),
  );

  test.each(['text/plain', '', 'application/x-www-form-urlencoded', 'application/jsonp'])(
    'of type %j is refused as not-json',
    (type) =>
      expect(rawBody(anEvent({ body: '{}', headers: { 'content-type': type } }))).toMatchObject({
        problem: 'not-json',
      }),
  );

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON',
    'application/merge-patch+json',
  ])('of type %j is read', (type) =>
    expect(rawBody(anEvent({ body: '{}', headers: { 'content-type': type } }))).toEqual({ text: '{}' }),
  );

  test('above 256 KB is refused by its bytes, not its characters', () => {
    const body = JSON.stringify({ form: '佛'.repeat(100 * 1024) });
    expect(body.length).toBeLessThan(256 * 1024);
    expect(rawBody(anEvent({ body }))).toMatchObject({ problem: 'request-too-large' });
  });

  test('of nesting without end is refused before anything walks it', () => {
    const body = `{"form":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const parsed = parseRequest(createApplication, anEvent({ body }));
    expect(ofProblem(parsed)).toMatchObject({ problem: 'invalid-request', errors: [expect.anything()] });
  });

  test.each([{}, { body: '' }, { body: '', headers: { 'content-type': 'text/plain' } }, { body: '{}' }])(
    'all of whose members may be absent may be absent itself: %j',
    (sent) => expect(parseRequest(askNamedPeople, anEvent({ params, ...sent }))).toMatchObject({ body: {} }),
  );

  test('that need not be there is read where it is', () => {
    const sent = { params, body: '{"more":1}', headers: { 'content-type': 'application/json' } };
    expect(ofProblem(parseRequest(askNamedPeople, anEvent(sent)))?.problem).toBe('invalid-request');
    const text = { ...sent, headers: { 'content-type': 'text/plain' } };
    expect(ofProblem(parseRequest(askNamedPeople, anEvent(text)))?.problem).toBe('not-json');
  });

  test('that is signed is left as it is', () =>
    expect(
      parseRequest(courierWebhook, anEvent({ body: '{', headers: { 'content-type': 'text/plain' } })),
    ).toMatchObject({
      body: undefined,
    }));
});

describe('parameters', () => {
  test('are named with where they are, all at once', () => {
    const event = anEvent({ params: { caseNumber: 'YZT1' }, query: { limit: '5' } });
    const found = ofProblem(parseRequest(readApplication, event));
    expect(found?.errors?.map(({ pointer }) => pointer).sort()).toEqual(['/path/caseNumber', '/query/limit']);
  });

  test('of a list have defaults and bounds', () => {
    expect(parseRequest(listApplications, anEvent())).toMatchObject({ query: { limit: 50 } });
    for (const limit of ['0', '101', '1.5', 'many', '-1']) {
      expect(ofProblem(parseRequest(listApplications, anEvent({ query: { limit } })))?.problem).toBe('invalid-request');
    }
  });

  test('without any, a request that needs one is refused', () =>
    expect(ofProblem(parseRequest(readApplication, anEvent()))?.errors?.[0]?.pointer).toBe('/path/caseNumber'));
});

test('only what JSON says is malformed is called so', () => {
  expect(jsonOf('[1]')).toEqual({ value: [1] });
  expect(jsonOf('[1')).toMatchObject({ problem: 'malformed-json' });
});
