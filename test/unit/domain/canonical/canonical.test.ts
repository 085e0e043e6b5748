import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../../shared/domain/canonical/canonical-json.ts';
import { digestOf } from '../../../../shared/domain/canonical/digest.ts';
import { fieldsSeenBy } from '../../../../shared/domain/canonical/fields.ts';
import { pointerOf, pointersMeet, tokensOf } from '../../../../shared/domain/canonical/json-pointer.ts';

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
};

describe('canonical JSON', () => {
  test('is that of RFC 8785', () =>
    expect(canonicalJson({ '€': 'Euro', '\r': 1e21, ö: [1.0, 333333333.3333333, '\u000f'] })).toBe(
      '{"\\r":1e+21,"ö":[1,333333333.3333333,"\\u000f"],"€":"Euro"}',
    ));
  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { a: '\udead' }])('refuses %s', (value) =>
    expect(() => canonicalJson(value)).toThrow(),
  );
});

describe('a digest', () => {
  test('is SHA-256 of the canonical text', () =>
    expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'));
  test('does not depend on the order of keys', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(digestOf(reversed(value))).toBe(digestOf(value));
      }),
    ));
});

describe('the fields seen', () => {
  const form = { a: { b: 1, c: 2 }, list: [{ x: 1, y: 2 }, { y: 3 }, 4], n: null };
  test.each([
    [['/a/b'], { a: { b: 1 } }],
    [['/a', '/a/b'], { a: { b: 1, c: 2 } }],
    [['/a/b', '/a'], { a: { b: 1, c: 2 } }],
    [['/list/*/x'], { list: [{ x: 1 }, {}, null] }],
    [['/missing', '/a/b/c', '/n'], { a: {}, n: null }],
    [[''], form],
    [[], {}],
    [['/__proto__/a', '/constructor'], {}],
  ])('through %j', (pointers, seen) => expect(fieldsSeenBy(form, pointers)).toEqual(seen));
  test.each([null, 1, 'text', []])('of %j are none', (document) => expect(fieldsSeenBy(document, ['/a'])).toEqual({}));
});

describe('JSON pointers', () => {
  test('escape as RFC 6901 says', () => expect(pointerOf(['a/b', 'm~n', 0])).toBe('/a~1b/m~0n/0'));
  test('come back', () =>
    fc.assert(
      fc.property(fc.array(fc.string()), (path) => {
        expect(tokensOf(pointerOf(path))).toEqual(path);
      }),
    ));
  test.each([
    ['/a/*/b', '/a/1/b', true],
    ['/a/*/b', '/a', true],
    ['/a', '/a/1/b', true],
    ['/a/*/b', '/a/1/c', false],
    ['/a/*/b', '', true],
  ])('%s and %s meet: %s', (pattern, pointer, expected) => expect(pointersMeet(pattern, pointer)).toBe(expected));
});
