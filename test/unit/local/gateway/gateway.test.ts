import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestGateway, type TestGateway } from './city-gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openTestGateway();
});
beforeEach(() => {
  gateway.events.length = 0;
  gateway.sources.length = 0;
  gateway.answer = () => ({ ok: true, payload: '{"statusCode":204}' });
});
afterAll(() => gateway.stop());

const open = (init: RequestInit = {}, path = '/open/1'): Promise<Response> => fetch(gateway.url + path, init);
const called = async (response: Response): Promise<[number, unknown]> => [response.status, await response.json()];

test('the function is invoked in the name of the route, as its permission names it', async () => {
  await open({ method: 'PUT' }, '/open/1');
  const sourceArn = 'arn:aws:execute-api:us-east-1:1:Api/$default/PUT/open/{id}';
  expect(gateway.sources).toEqual([{ kind: 'service', name: 'apigateway.amazonaws.com', sourceArn }]);
});

test('the event has payload format 2.0', async () => {
  const headers = new Headers({ 'X-Some': 'a', cookie: 'k=v; l=w', 'content-type': 'application/json' });
  headers.append('x-some', 'b');
  await open({ method: 'POST', headers, body: '{"佛":1}' }, '/open/%E4%BD%9B?q=1&q=2&r=%20');
  expect(gateway.events[0]).toMatchObject({
    version: '2.0',
    routeKey: 'ANY /open/{id}',
    rawPath: '/open/%E4%BD%9B',
    rawQueryString: 'q=1&q=2&r=%20',
    queryStringParameters: { q: '1,2', r: ' ' },
    pathParameters: { id: '佛' },
    cookies: ['k=v', 'l=w'],
    headers: { 'x-some': 'a, b', 'x-forwarded-for': '127.0.0.1' },
    requestContext: {
      accountId: '1',
      apiId: 'Api',
      stage: '$default',
      http: { method: 'POST', sourceIp: '127.0.0.1' },
    },
    body: '{"佛":1}',
    isBase64Encoded: false,
  });
  expect(gateway.events[0]?.headers).not.toHaveProperty('cookie');
});

test('absent parts are absent', async () => {
  await open();
  for (const part of ['body', 'queryStringParameters', 'cookies']) expect(gateway.events[0]).not.toHaveProperty(part);
  expect(gateway.events[0]?.requestContext).not.toHaveProperty('authorizer');
});

test('a body that is not text travels in base64, a form too', async () => {
  await open({ method: 'POST', body: new URLSearchParams({ a: '1' }) });
  expect(gateway.events[0]).toMatchObject({ body: Buffer.from('a=1').toString('base64'), isBase64Encoded: true });
});

test('a response of format 2.0 comes out as it is', async () => {
  const body = Buffer.from('hi').toString('base64');
  const answer = { statusCode: 201, headers: { 'X-A': 1 }, cookies: ['a=1', 'b=2'], body, isBase64Encoded: true };
  gateway.answer = () => ({ ok: true, payload: JSON.stringify(answer) });
  const response = await open();
  expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([201, '1', 'hi']);
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
});

test.each([
  ['{"a":1}', 200, { a: 1 }],
  ['"text"', 200, 'text'],
  ['{"statusCode":"many"}', 500, { message: 'Internal Server Error' }],
  ['{"statusCode":200,"body":{}}', 500, { message: 'Internal Server Error' }],
])('the result %s is answered with %i', async (payload, status, body) => {
  gateway.answer = () => ({ ok: true, payload });
  const response = await open();
  const text = await response.text();
  expect([response.status, typeof body === 'string' ? text : JSON.parse(text)]).toEqual([status, body]);
});

test('the gateway answers itself for errors, timeouts, unknown routes and large bodies', async () => {
  gateway.answer = () => ({ ok: false, errorType: 'E', errorMessage: 'secret', payload: '{}' });
  expect(await called(await open())).toEqual([500, { message: 'Internal Server Error' }]);
  gateway.answer = () => new Promise(() => undefined);
  expect(await called(await open())).toEqual([503, { message: 'Service Unavailable' }]);
  expect(await called(await open({}, '/nowhere'))).toEqual([404, { message: 'Not Found' }]);
  const large = await open({ method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
  expect(await called(large)).toEqual([413, { message: 'Request Entity Too Large' }]);
});

const asking = (path: string, token?: string): Promise<Response> =>
  open(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }, path);

test('a valid token lets in, and its claims arrive as text', async () => {
  const token = await gateway.token({ roles: ['a', 'b'], level: 2, scope: 'read other' });
  expect((await asking('/scoped', token)).status).toBe(204);
  expect(gateway.events[0]?.requestContext).toMatchObject({
    authorizer: { jwt: { claims: { roles: '[a b]', level: '2', aud: 'city' }, scopes: ['read'] } },
  });
  expect((await asking('/signed', await gateway.token())).status).toBe(204);
  expect(gateway.events[1]?.requestContext).toMatchObject({ authorizer: { jwt: { scopes: null } } });
});

test.each([
  ['another audience', { aud: 'town' }, {}],
  ['another issuer', {}, { issuer: 'http://elsewhere' }],
  ['no expiry', { exp: undefined }, {}],
  ['an expiry that has passed', { exp: 1 }, {}],
  ['a start in the future', { nbf: 4e9 }, {}],
  ['an issue date in the future', { iat: 4e9 }, {}],
  ['a signature that is not RS256', {}, { algorithm: 'ES256' as const }],
])('%s is unauthorized', async (_name, claims, options) => {
  const response = await asking('/signed', await gateway.token(claims, options));
  expect(await called(response)).toEqual([401, { message: 'Unauthorized' }]);
  expect(gateway.events).toEqual([]);
});

test('no token and no sense are unauthorized; a missing scope is forbidden', async () => {
  expect((await asking('/signed')).status).toBe(401);
  expect((await asking('/signed', 'x.y.z')).status).toBe(401);
  expect(await called(await asking('/scoped', await gateway.token({ scp: ['nothing'] })))).toEqual([
    403,
    { message: 'Forbidden' },
  ]);
  expect((await asking('/scoped', await gateway.token({ scp: ['write'] }))).status).toBe(204);
  expect((await asking('/signed', await gateway.token({ aud: undefined, client_id: 'city' }))).status).toBe(204);
});

test("a remembered token expires by the city's clock", async () => {
  const token = await gateway.token();
  expect((await asking('/signed', token)).status).toBe(204);
  gateway.time.now += 61_000;
  expect((await asking('/signed', token)).status).toBe(401);
});

test('CORS: preflight and headers', async () => {
  const other = await openTestGateway({
    AllowOrigins: ['http://web'],
    AllowMethods: ['GET'],
    AllowHeaders: ['authorization'],
    MaxAge: 60,
  });
  const headers = { origin: 'http://web', 'access-control-request-method': 'GET' };
  const asked = await fetch(`${other.url}/signed`, { method: 'OPTIONS', headers });
  expect([asked.status, asked.headers.get('access-control-allow-methods')]).toEqual([204, 'GET']);
  const got = await fetch(`${other.url}/open/1`, { headers: { origin: 'http://web' } });
  expect(got.headers.get('access-control-allow-origin')).toBe('http://web');
  const elsewhere = await fetch(`${other.url}/open/1`, { headers: { origin: 'http://elsewhere' } });
  expect(elsewhere.headers.get('access-control-allow-origin')).toBeNull();
  await other.stop();
});
