import { expect, test } from 'vitest';
import { createRouter } from '../../../../local/gateway/router.ts';

const KEYS = [
  'GET /pets/dog/1',
  'GET /pets/dog/{id}',
  'GET /pets/{proxy+}',
  'ANY /pets/{kind}/{id}',
  'POST /pets',
  'ANY /{proxy+}',
  '$default',
];
const route = (routeKey: string) => ({ routeKey, functionArn: 'f', timeoutMs: 1, scopes: [], authorizer: undefined });
const find = createRouter(KEYS.map(route));

test.each([
  ['GET', '/pets/dog/1', 'GET /pets/dog/1', undefined],
  ['GET', '/pets/dog/2', 'GET /pets/dog/{id}', { id: '2' }],
  ['PUT', '/pets/dog/2', 'ANY /pets/{kind}/{id}', { kind: 'dog', id: '2' }],
  ['GET', '/pets/cat/a/b', 'GET /pets/{proxy+}', { proxy: 'cat/a/b' }],
  ['POST', '/pets', 'POST /pets', undefined],
  ['DELETE', '/pets', 'ANY /{proxy+}', { proxy: 'pets' }],
  ['GET', '/pets/dog/%E4%BD%9B%2F', 'GET /pets/dog/{id}', { id: '佛/' }],
  ['GET', '/pets/dog/%zz', 'GET /pets/dog/{id}', { id: '%zz' }],
])('%s %s goes to %s', (method, path, routeKey, pathParameters) => {
  expect(find(method, path)).toEqual({ route: route(routeKey), pathParameters });
});

test('$default takes what no other route takes; without it there is no route', () => {
  const routes = [route('GET /a')];
  expect(createRouter(routes)('GET', '/b')).toBeUndefined();
  expect(createRouter(routes)('GET', '/a/')).toBeUndefined();
  expect(createRouter([...routes, route('$default')])('GET', '/b')?.route.routeKey).toBe('$default');
});
