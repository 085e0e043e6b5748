import { describe, expect, test } from 'vitest';
import { audiences, audiencesOf } from '../../../shared/contract/audience.ts';
import { chainProblems } from '../../../shared/contract/manners.ts';
import { problems } from '../../../shared/contract/problems.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { AgencyNotice, EndpointTest } from '../../../shared/contract/schemas/partner-notices.ts';
import { openApiDocument } from '../../../shared/openapi/document.ts';
import { Problem } from '../../../shared/openapi/problem-answers.ts';
import { OpenApi, type Operation } from './model.ts';

const document = OpenApi.parse(JSON.parse(JSON.stringify(openApiDocument('https://issuer.example/'))));
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
);
const operationOf = (id: string): Operation => {
  const found = operations.find(({ operation }) => operation.operationId === id);
  if (found === undefined) throw new Error(`no operation ${id}`);
  return found.operation;
};

/** Every `$ref` of the document, wherever it stands. */
const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
};
const resolves = (ref: string): boolean =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>(
      (at, name) => (typeof at === 'object' && at !== null ? (at as never)[name] : undefined),
      document,
    ) !== undefined;

test('every route is an operation, and nothing else is', () => {
  const key = (method: string, path: string, id: string) => `${method.toLowerCase()} ${path} ${id}`;
  expect(operations.map(({ method, path, operation }) => key(method, path, operation.operationId)).sort()).toEqual(
    routes.map(({ method, path, id }) => key(method, path, id)).sort(),
  );
});

test('every reference leads somewhere', () => {
  const refs = refsIn(document);
  expect(refs.length).toBeGreaterThan(20);
  expect(refs.filter((ref) => !resolves(ref))).toEqual([]);
});

test('every message that the service sends is a webhook, with the headers that prove it', () => {
  const types = [...AgencyNotice.options, EndpointTest].map(({ shape }) => shape.type.value);
  expect(Object.keys(document.webhooks ?? {}).sort()).toEqual([...types, 'courier.batch.released'].sort());
  for (const [name, { post }] of Object.entries(document.webhooks ?? {})) {
    const headers = (post?.parameters ?? []).map((one) => one.name);
    expect(headers, name).toEqual(['webhook-id', 'webhook-timestamp', 'webhook-signature', 'traceparent']);
    expect(Object.keys(post?.responses ?? {}), name).toEqual(['204', '410']);
  }
});

test('every security that is asked for is a scheme, with scopes that it describes', () => {
  const all = [
    ...operations.map(({ operation }) => operation),
    ...Object.values(document.webhooks ?? {}).map(({ post }) => post),
  ];
  for (const [scheme, scopes] of all.flatMap((one) => one?.security ?? []).flatMap((one) => Object.entries(one))) {
    const found = document.components.securitySchemes[scheme];
    for (const scope of scopes) expect(found?.description).toContain(scope);
    expect(found, scheme).toBeDefined();
  }
});

test('an example of a problem is one that the schema of problems takes', () => {
  const examples = operations
    .flatMap(({ operation }) => Object.values(operation.responses))
    .flatMap(({ content }) => Object.values(content?.['application/problem+json']?.examples ?? {}));
  expect(examples.length).toBeGreaterThan(100);
  for (const { value } of examples) expect(Problem.safeParse(value).success, JSON.stringify(value)).toBe(true);
});

test('what has an ETag may be answered with 304, and nothing else', () => {
  const conditional = routes.filter(({ method, gives }) => method === 'GET' && gives?.includes('etag'));
  expect(conditional.map(({ id }) => id)).toContain('readCalendar');
  const documented = operations.filter(({ operation }) => '304' in operation.responses);
  expect(documented.map(({ operation }) => operation.operationId).sort()).toEqual(
    conditional.map(({ id }) => id).sort(),
  );
});

test('it names the issuer whose tokens are accepted', () =>
  expect(document.components.securitySchemes.oidc).toMatchObject({
    openIdConnectUrl: 'https://issuer.example/.well-known/openid-configuration',
  }));

test('every audience is a tag that says how one comes to a token', () =>
  expect(document.tags.map(({ name }) => name)).toEqual(audiences));

describe.each(routes)('$id', (route) => {
  const operation = operationOf(route.id);
  const headers = (operation.parameters ?? []).filter((one) => one.in === 'header').map(({ name }) => name);

  test('asks for any of its scopes, or for a signature, or for nothing', () => {
    const wanted = route.scopes.map((scope) => ({ oidc: [scope] }));
    expect(operation.security).toEqual(route.owner === 'signature' ? [{ webhook: [] }] : wanted);
    expect(operation.tags).toEqual(audiencesOf(route));
  });

  test('documents every problem that it can answer, under its status and with an example', () => {
    for (const code of [...route.problems, ...chainProblems(route), 'internal-error'] as const) {
      const { status } = problems[code];
      const examples = operation.responses[status]?.content?.['application/problem+json']?.examples;
      expect(examples?.[code]?.value, code).toMatchObject({ type: `/problems/${code}`, status });
    }
    if (route.scopes.length > 0)
      for (const status of [401, 403, 429, 500, 503])
        expect(operation.responses[status]?.content).toHaveProperty('application/json');
  });

  test('documents every answer, the parameters of its path and its headers', () => {
    expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(Object.keys(route.answers)));
    const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name);
    expect(inPath.sort()).toEqual([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort());
    expect(headers).toContain('traceparent');
    expect(headers.includes('idempotency-key')).toBe(route.method === 'POST' && route.owner !== 'signature');
    const versioned = route.problems.some((code) => code === 'edited-meanwhile' || code === 'calendar-changed');
    expect(headers.includes('if-match')).toBe(versioned);
    expect(headers.includes('webhook-signature')).toBe(route.owner === 'signature');
    expect(operation.requestBody === undefined).toBe(route.body === undefined);
    if (operation.requestBody) expect(operation.requestBody.required).toBe(route.id !== 'askNamedPeople');
  });
});
