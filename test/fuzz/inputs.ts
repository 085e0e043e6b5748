import fc from 'fast-check';
import type { Route } from '../../shared/contract/route.ts';

/** A request as somebody might send it who has not read the contract, or has and means no good. */
export interface Input {
  path: string;
  headers: Record<string, string>;
  body?: string;
}

const hostile = fc.constantFrom(
  ...[
    '',
    ' ',
    '.',
    '..',
    '%2e%2e%2f',
    "' OR 1=1 --",
    '<script>',
    '\u0000',
    '\ud83d\ude00',
    '\u202e',
    'NaN',
    '-1',
    '1e999',
  ],
  ...['__proto__', 'constructor', '$ref', '\u0024{jndi:x}', '佛山市', 'a'.repeat(300), '٣', 'YZT20261123-0000000000'],
);
const text = fc.oneof(hostile, fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }));

/** A value of a path: one that is right, or anything that can stand between two slashes. */
const segment = (right: string) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(right) },
    { weight: 2, arbitrary: text.filter((one) => !['', '.', '..'].includes(one)) },
  );

const pathOf = (path: string, right: Record<string, string>) => {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return fc
    .tuple(...names.map((name) => segment(right[name] ?? name)))
    .map((values) => names.reduce((so, name, at) => so.replace(`{${name}}`, encoded(values[at] ?? '')), path));
};

const encoded = (value: string): string => encodeURIComponent(value.toWellFormed());

/** Cursors: sealed ones cannot be made here; everything that looks like one is tried. */
const cursor = fc.oneof(
  text,
  fc.base64String({ maxLength: 200 }),
  fc.json().map((json) => Buffer.from(json).toString('base64url')),
  fc
    .record({ pk: text, sk: text, workKey: text, workDue: text, ownerKey: text }, { requiredKeys: [] })
    .map((position) => Buffer.from(JSON.stringify(position)).toString('base64url')),
);

const query = fc
  .oneof(
    { weight: 2, arbitrary: fc.constant([]) },
    {
      weight: 3,
      arbitrary: fc.array(
        fc.oneof(
          fc.tuple(fc.constant('limit'), fc.oneof(fc.integer().map(String), text)),
          fc.tuple(fc.constant('cursor'), cursor),
          fc.tuple(text, text),
        ),
        { maxLength: 3 },
      ),
    },
  )
  .map((pairs) => pairs.map(([name, value]) => `${encoded(name)}=${encoded(value)}`).join('&'));

/** What may stand in a header: printable, without line breaks. */
const headerText = fc.string({ maxLength: 60 }).map((one) => one.replace(/[^\x20-\x7e]/g, '').trim());
const headers = fc.record(
  {
    'idempotency-key': headerText,
    'if-match': fc.oneof(headerText, fc.constant('"1"'), fc.constant('*')),
    'if-none-match': headerText,
    'accept-language': headerText,
    'content-type': fc.constantFrom(
      'application/json',
      'text/plain',
      'application/json; charset=gbk',
      'multipart/form-data',
    ),
    traceparent: headerText,
    'x-correlation-id': headerText,
    'webhook-id': headerText,
    'webhook-timestamp': fc.oneof(headerText, fc.integer().map(String)),
    'webhook-signature': fc.oneof(
      headerText,
      headerText.map((one) => `v1,${one}`),
    ),
  },
  { requiredKeys: [] },
);

/** One member of a right body is replaced, left out or added, at any depth. */
const disturbed = (right: unknown): fc.Arbitrary<unknown> => {
  const whole = fc.jsonValue({ maxDepth: 3 });
  if (typeof right !== 'object' || right === null || Object.keys(right).length === 0) return whole;
  const names = Object.keys(right);
  return fc.oneof(
    { weight: 1, arbitrary: whole },
    { weight: 2, arbitrary: fc.constantFrom(...names).map((name) => ({ ...right, [name]: undefined })) },
    { weight: 1, arbitrary: fc.tuple(text, whole).map(([name, value]) => ({ ...right, [name]: value })) },
    {
      weight: 4,
      arbitrary: fc
        .constantFrom(...names)
        .chain((name) =>
          disturbed((right as Record<string, unknown>)[name]).map((value) => ({ ...right, [name]: value })),
        ),
    },
  );
};

const bodyOf = (right: string): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant(right) },
    { weight: 2, arbitrary: fc.string({ maxLength: 200 }) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    { weight: 1, arbitrary: fc.nat({ max: 3_000 }).map((depth) => '['.repeat(depth)) },
    { weight: 5, arbitrary: disturbed(JSON.parse(right)).map((value) => JSON.stringify(value) ?? '') },
  );

/** Requests to a route, some of them right in part; `right` has the values of its path and its body. */
export const inputsOf = (
  route: Route,
  right: { ids: Record<string, string>; body?: string | undefined },
): fc.Arbitrary<Input> =>
  fc
    .record({
      path: pathOf(route.path, right.ids),
      query,
      headers,
      ...(right.body !== undefined && { body: bodyOf(right.body) }),
    })
    .map(({ path, query: search, ...others }) => ({ path: search ? `${path}?${search}` : path, ...others }));
