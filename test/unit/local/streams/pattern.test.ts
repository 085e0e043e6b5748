import { expect, test } from 'vitest';
import { compilePattern } from '../../../../local/streams/pattern/index.ts';
import type { Json } from '../../../../local/types.ts';

const matches = (pattern: Json, event: Json): boolean => compilePattern(pattern, 'test')(event);

test.each<[string, Json, Json, boolean]>([
  ['exact text', { a: ['x', 'y'] }, { a: 'y' }, true],
  ['exact number, not its text', { a: [1] }, { a: '1' }, false],
  ['null', { a: [null] }, { a: null }, true],
  ['an element of a list', { a: ['x'] }, { a: ['z', 'x'] }, true],
  ['nested', { a: { b: ['x'] } }, { a: { b: 'x' } }, true],
  ['nested in a list of objects', { a: { b: ['x'] } }, { a: [{ b: 'y' }, { b: 'x' }] }, true],
  ['all fields', { a: ['x'], b: ['y'] }, { a: 'x' }, false],
  ['prefix', { a: [{ prefix: 'ab' }] }, { a: 'abc' }, true],
  ['suffix', { a: [{ suffix: 'ab' }] }, { a: 'abc' }, false],
  ['ignoring case', { a: [{ 'equals-ignore-case': 'AbC' }] }, { a: 'aBc' }, true],
  ['wildcard', { a: [{ wildcard: 'CASE#*#batch.' }] }, { a: 'CASE#1#batch.' }, true],
  ['wildcard takes a dot as a dot', { a: [{ wildcard: '*.x' }] }, { a: 'bx' }, false],
  ['anything but', { a: [{ 'anything-but': ['x', 'y'] }] }, { a: 'z' }, true],
  ['anything but a prefix', { a: [{ 'anything-but': { prefix: 'x' } }] }, { a: 'xy' }, false],
  ['anything but needs the field', { a: [{ 'anything-but': 'x' }] }, {}, false],
  ['numeric', { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }, true],
  ['numeric is not for text', { a: [{ numeric: ['>', 0] }] }, { a: '5' }, false],
  ['exists', { a: [{ exists: true }] }, { a: null }, true],
  ['does not exist', { a: { b: [{ exists: false }] } }, { a: {} }, true],
  ['or', { $or: [{ a: ['x'] }, { b: ['y'] }] }, { b: 'y' }, true],
])('%s', (_name, pattern, event, expected) => expect(matches(pattern, event)).toBe(expected));

test.each<Json>([{ a: 'x' }, { a: [{ cidr: '10.0.0.0/8' }] }, { a: [{ numeric: ['>'] }] }, []])(
  'refuses %j',
  (pattern) => {
    expect(() => compilePattern(pattern, 'Rule.Pattern')).toThrow('Rule.Pattern');
  },
);
