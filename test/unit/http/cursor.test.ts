import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ListRequest, pagingOf } from '../../../shared/http/cursor.ts';

const at = { pk: 'CASE#c', sk: 'A#REVIEW#state-tax', workKey: 'OFFICE#state-tax-440604', workDue: '2026-11-30' };
const list: ListRequest = { route: 'listReviews', identity: 'agency-1', query: { limit: 20 } };
const office = at.workKey;

const cursorOf = (request: ListRequest, partition = office, next: object = at): string => {
  const paging = pagingOf(request, 'workKey', partition);
  return ('nextOf' in paging && paging.nextOf({ items: [], next: { ...next } }).next) || '';
};
const page = (request: ListRequest, cursor: string, partition = office, index: 'workKey' | 'ownerKey' = 'workKey') => {
  const paging = pagingOf({ ...request, query: { ...request.query, cursor } }, index, partition);
  return 'problem' in paging ? paging : paging.wanted;
};
const refused = { problem: 'invalid-cursor' };
const cursor = cursorOf(list);
const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];

describe('a cursor', () => {
  test('goes on where its page ended, with any length of page', () => {
    expect(page(list, cursor)).toEqual({ limit: 20, after: at });
    expect(page({ ...list, query: { limit: 5 } }, cursor)).toEqual({ limit: 5, after: at });
  });

  test('is bound to its caller, route, list, index and filter', () => {
    expect(page({ ...list, identity: 'agency-2' }, cursor)).toEqual(refused);
    expect(page({ ...list, route: 'listSealOrders' }, cursor)).toEqual(refused);
    expect(page(list, cursor, 'OFFICE#state-tax-440605')).toEqual(refused);
    const filtered = { ...list, query: { limit: 20, item: 'state-tax' } };
    expect(page(filtered, cursor)).toEqual(refused);
    expect(page(filtered, cursorOf(filtered))).toMatchObject({ after: at });
  });

  test('does not say whose list it is of', () => {
    expect(parts).toHaveLength(4);
    expect(parts.join()).not.toContain(office);
  });

  test.each([
    ['another place', encoded(parts.with(1, 'CASE#d'))],
    ['another seal', encoded(parts.with(0, 'A'.repeat(32)))],
    ['no base64 of JSON', 'äöü'],
    ['no list', encoded('x')],
    ['a number in it', encoded([parts[0], 1, 2, 3])],
    ['half a character', cursorOf(list, office, { ...at, sk: '\ud800' })],
    ['an empty part', cursorOf(list, office, { ...at, sk: '' })],
    ['a part too long for a key', cursorOf(list, office, { ...at, sk: 'x'.repeat(1_025) })],
    ['a part missing', encoded(parts.slice(0, 3))],
    ['a part too many', encoded([...parts, 'x'])],
    ['nothing in it', ''],
  ])('with %s is refused', (_what, made) => expect(page(list, made)).toEqual(refused));

  test('that is made by hand never throws and never leaves its list', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => Buffer.from(text).toString('base64url')),
        ),
        (made) => {
          const wanted = page(list, made);
          return 'problem' in wanted || wanted.after?.workKey === at.workKey;
        },
      ),
    ));
});

test('the first page needs none, and the last one gives none', () => {
  const paging = pagingOf(list, 'ownerKey', 'OWNER#a');
  expect(paging).toMatchObject({ wanted: { limit: 20 } });
  expect('nextOf' in paging && paging.nextOf({ items: [] })).toEqual({});
});
