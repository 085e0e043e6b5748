import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextOf, pageRequest } from '../../../shared/http/cursor.ts';

const at = { pk: 'CASE#c', sk: 'A#REVIEW#state-tax', workKey: 'OFFICE#state-tax-440604', workDue: '2026-11-30' };
const cursor = nextOf({ items: [], next: at }).next ?? '';
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a cursor', () => {
  test('goes on where its page ended', () =>
    expect(pageRequest({ limit: 20, cursor }, 'workKey', at.workKey)).toEqual({ limit: 20, after: at }));

  test('of another office’s list is refused', () =>
    expect(pageRequest({ limit: 20, cursor }, 'workKey', 'OFFICE#state-tax-440605')).toEqual({
      problem: 'invalid-cursor',
    }));

  test('of another index is refused', () =>
    expect(pageRequest({ limit: 20, cursor }, 'ownerKey', at.workKey)).toEqual({ problem: 'invalid-cursor' }));

  test.each([
    ['no base64 of JSON', 'äöü'],
    ['no object', encoded('x')],
    ['a number in it', encoded({ ...at, pk: 1 })],
    ['an empty part', encoded({ ...at, sk: '' })],
    ['a part too long for a key', encoded({ ...at, sk: 'x'.repeat(1_025) })],
    ['half a character', encoded({ ...at, sk: '\ud800' })],
    ['a part missing', encoded({ pk: 'p', sk: 's', workKey: at.workKey })],
    ['a part too many', encoded({ ...at, ownerKey: 'x' })],
    ['nothing in it', ''],
  ])('with %s is refused', (_what, made) =>
    expect(pageRequest({ limit: 20, cursor: made }, 'workKey', at.workKey)).toEqual({ problem: 'invalid-cursor' }),
  );

  test('that is made by hand never throws and never leaves its list', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (made) => {
          const request = pageRequest({ limit: 1, cursor: made }, 'workKey', at.workKey);
          return 'problem' in request || request.after?.workKey === at.workKey;
        },
      ),
    ));
});

test('the first page needs none, and the last one gives none', () => {
  expect(pageRequest({ limit: 20 }, 'ownerKey', 'OWNER#a')).toEqual({ limit: 20 });
  expect(nextOf({ items: [] })).toEqual({});
});
