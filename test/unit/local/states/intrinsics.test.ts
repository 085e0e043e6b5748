import { expect, test } from 'vitest';
import { compileExpression } from '../../../../local/states/asl/template.ts';
import type { Json } from '../../../../local/types.ts';

const INPUT = { name: '佛山', list: [1, 2, 2, 3], object: { a: 1 }, text: '{"b":2}', 'odd, key': 'x' };
const value = (text: string) => compileExpression(text)(INPUT, { Execution: { Name: 'e-1' } });

test.each<[string, Json]>([
  ["States.Format('{} of {}', $.name, $$.Execution.Name)", '佛山 of e-1'],
  ["States.Format('it\\'s \\{{}\\}', 5)", "it's {5}"],
  ["States.Format('{}', $.object)", '{"a":1}'],
  ["States.Array(1, 'two', true, null, $.list[0])", [1, 'two', true, null, 1]],
  ['States.Array()', []],
  ["States.Array($['odd, key'], States.Array($.name))", ['x', ['佛山']]],
  ['States.JsonToString($.object)', '{"a":1}'],
  ['States.StringToJson($.text)', { b: 2 }],
  ['States.ArrayLength($.list)', 4],
  ['States.ArrayUnique($.list)', [1, 2, 3]],
  ['States.ArrayContains($.list, 3)', true],
  ['States.ArrayGetItem($.list, 3)', 3],
  ['States.ArrayPartition($.list, 3)', [[1, 2, 2], [3]]],
  ['States.ArrayRange(1, 9, 4)', [1, 5, 9]],
  ['States.ArrayRange(3, 1, -1)', [3, 2, 1]],
  ['States.JsonMerge($.object, States.StringToJson($.text), false)', { a: 1, b: 2 }],
  ['States.MathAdd($.list[3], -5)', -2],
  ["States.StringSplit('a,b;c', ',;')", ['a', 'b', 'c']],
  ['States.Base64Decode(States.Base64Encode($.name))', '佛山'],
  ["States.Hash('abc', 'SHA-1')", 'a9993e364706816aba3e25717850c26c9cd0d89d'],
])('%s', (text, expected) => {
  expect(value(text)).toEqual(expected);
});

test('States.UUID makes a version 4 UUID and States.MathRandom a number in its range', () => {
  expect(value('States.UUID()')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect([1, 2]).toContain(value('States.MathRandom(1, 3)'));
});

test.each([
  "States.Format('{}')",
  "States.Format('x', 1)",
  "States.StringToJson('{')",
  'States.ArrayLength($.name)',
  'States.ArrayGetItem($.list, 9)',
  'States.MathAdd(1.5, 1)',
  "States.Hash('a', 'CRC32')",
  'States.ArrayRange(1, 9, 0)',
])('%s is an IntrinsicFailure', (text) => {
  expect(() => value(text)).toThrow(expect.objectContaining({ error: 'States.IntrinsicFailure' }));
});
