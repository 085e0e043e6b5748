import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { interpret } from '../../../../local/states/interpreter/index.ts';
import type { Json, JsonObject } from '../../../../local/types.ts';

async function chosen(rule: JsonObject, input: Json): Promise<string | undefined> {
  const definition = {
    StartAt: 'Choose',
    States: {
      Choose: { Type: 'Choice', Choices: [{ ...rule, Next: 'Yes' }], Default: 'No' },
      Yes: { Type: 'Succeed' },
      No: { Type: 'Succeed' },
    },
  };
  const trace = await interpret(definition, input, { tasks: {} });
  return trace.error ?? trace.states[1];
}

const INPUT = { s: 'courier', n: 5, b: true, z: null, t: '2024-02-29T00:00:00Z', list: [1], other: 'courier', m: 5 };
const on = (path: string, rule: JsonObject) => ({ Variable: `$.${path}`, ...rule });

test.each<[JsonObject, 'Yes' | 'No']>([
  [on('s', { StringEquals: 'courier' }), 'Yes'],
  [on('s', { StringEquals: 'pick-up' }), 'No'],
  [on('s', { StringEqualsPath: '$.other' }), 'Yes'],
  [on('s', { StringLessThan: 'd' }), 'Yes'],
  [on('s', { StringGreaterThan: 'd' }), 'No'],
  [on('s', { StringLessThanEquals: 'courier' }), 'Yes'],
  [on('s', { StringGreaterThanEqualsPath: '$.other' }), 'Yes'],
  [on('s', { StringMatches: 'c*r' }), 'Yes'],
  [on('s', { StringMatches: 'c.*r' }), 'No'],
  [on('s', { StringMatches: 'cour\\*' }), 'No'],
  [on('s', { NumericEquals: 5 }), 'No'],
  [on('n', { NumericEquals: 5 }), 'Yes'],
  [on('n', { NumericEqualsPath: '$.m' }), 'Yes'],
  [on('n', { NumericLessThan: 5 }), 'No'],
  [on('n', { NumericLessThanEquals: 5 }), 'Yes'],
  [on('n', { NumericGreaterThan: 4 }), 'Yes'],
  [on('n', { NumericGreaterThanEquals: 6 }), 'No'],
  [on('b', { BooleanEquals: true }), 'Yes'],
  [on('b', { BooleanEqualsPath: '$.b' }), 'Yes'],
  [on('t', { TimestampEquals: '2024-02-29T08:00:00+08:00' }), 'Yes'],
  [on('t', { TimestampLessThan: '2024-03-01T00:00:00Z' }), 'Yes'],
  [on('t', { TimestampGreaterThanEqualsPath: '$.t' }), 'Yes'],
  [on('s', { TimestampLessThan: '2024-03-01T00:00:00Z' }), 'No'],
  [on('z', { IsNull: true }), 'Yes'],
  [on('n', { IsNumeric: true }), 'Yes'],
  [on('n', { IsString: false }), 'Yes'],
  [on('b', { IsBoolean: true }), 'Yes'],
  [on('t', { IsTimestamp: true }), 'Yes'],
  [on('none', { IsPresent: false }), 'Yes'],
  [on('z', { IsPresent: true }), 'Yes'],
  [{ And: [on('n', { NumericEquals: 5 }), { Not: on('s', { StringEquals: 'x' }) }] }, 'Yes'],
  [{ Or: [on('n', { NumericEquals: 6 }), on('list[0]', { NumericEquals: 1 })] }, 'Yes'],
  [{ And: [on('none', { IsPresent: true }), on('none', { StringEquals: 'x' })] }, 'No'],
  [{ Variable: '$$.Execution.Name', StringEquals: 'test' }, 'Yes'],
])('%j leads to %s', async (rule, next) => {
  expect(await chosen(rule, INPUT)).toBe(next);
});

test('a rule that reads what is not there fails the execution', async () => {
  expect(await chosen(on('none', { StringEquals: 'x' }), INPUT)).toBe('States.Runtime');
});

test('without a rule that holds and without a Default the execution fails', async () => {
  const Choices = [{ Variable: '$.n', NumericEquals: 1, Next: 'Yes' }];
  const definition = { StartAt: 'Choose', States: { Choose: { Type: 'Choice', Choices }, Yes: { Type: 'Succeed' } } };
  const trace = await interpret(definition, INPUT, { tasks: {} });
  expect(trace).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
});

test('of any two numbers and any two texts exactly one order holds', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.tuple(fc.integer(), fc.integer()), fc.tuple(fc.string(), fc.string())),
      async ([a, b]) => {
        const kind = typeof a === 'number' ? 'Numeric' : 'String';
        const orders = ['LessThan', 'Equals', 'GreaterThan'];
        const found = await Promise.all(
          orders.map((order) => chosen(on('a', { [`${kind}${order}Path`]: '$.b' }), { a, b })),
        );
        expect(found.filter((next) => next === 'Yes')).toHaveLength(1);
      },
    ),
    { numRuns: 50 },
  );
});
