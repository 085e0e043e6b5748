import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { entityTagsOf, matchesStrongly, matchesWeakly } from '../../../shared/http/entity-tags.ts';

test.each([
  ['"1"', true, true],
  ['*', true, true],
  [' * ', true, true],
  ['W/"1"', false, true],
  ['"2"', false, false],
  ['"2", "1"', true, true],
  ['"2",W/"1"', false, true],
  ['"a,b" , "1"', true, true],
  ['""', false, false],
])('%s matches "1" strongly: %j, weakly: %j (RFC 9110, 8.8.3.2)', (header, strong, weak) => {
  const tags = entityTagsOf(header);
  expect(tags && matchesStrongly(tags, '"1"')).toBe(strong);
  expect(tags && matchesWeakly(tags, '"1"')).toBe(weak);
});

test.each(['', '1', '"1', "'1'", '*, "1"', '"1" x', 'w/"1"', `"${'x'.repeat(3_000)}"`])(
  '%j is no list of tags',
  (header) => expect(entityTagsOf(header)).toBeUndefined(),
);

test('whatever a header holds, reading it does not throw', () =>
  fc.assert(fc.property(fc.string(), (header) => [undefined, true, false].includes(entityTagsOf(header)?.any))));
