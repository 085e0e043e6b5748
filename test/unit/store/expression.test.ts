import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conditionOf, updateOf, type Where, type WhereValue } from '../../../shared/store/expression.ts';
import { readable } from './recorder.ts';

/** Words that DynamoDB reserves (there are 573), names of ours, and anything else that a name can be. */
const attribute = fc.oneof(
  fc.constantFrom('state', 'name', 'owner', 'timestamp', 'value', 'status', 'date', 'size', 'hash', 'version'),
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/),
);
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean());
const text = fc.oneof(fc.string(), fc.integer());
const whereValue: fc.Arbitrary<WhereValue> = fc.oneof(
  scalar,
  fc.record({ in: fc.array(text, { minLength: 1, maxLength: 4 }) }),
  fc.constant({ absent: true } as const),
  fc.record({ below: text }),
);
const where: fc.Arbitrary<Where> = fc.dictionary(attribute, whereValue, { minKeys: 1, maxKeys: 5 });

interface Expressions {
  ConditionExpression?: string;
  UpdateExpression?: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

/** DynamoDB refuses a request that uses a placeholder it does not declare, and one that declares what it does not use. */
const expectSound = (made: Expressions): void => {
  const words = `${made.UpdateExpression ?? ''} ${made.ConditionExpression ?? ''}`;
  const used = new Set(words.match(/[#:]\w+/g));
  const declared = [
    ...Object.keys(made.ExpressionAttributeNames),
    ...Object.keys(made.ExpressionAttributeValues ?? {}),
  ];
  expect([...used].sort()).toEqual(declared.sort());
  const keywords = /\b(?:SET|REMOVE|ADD|AND|OR|IN|attribute_not_exists)\b/g;
  const bare = words.replaceAll(/[#:]\w+/g, '').replaceAll(keywords, '');
  expect(bare).not.toMatch(/\w/); // so no attribute is ever named bare, and no reserved word can clash
};

test('a condition declares exactly what it uses, whatever the names', () =>
  fc.assert(
    fc.property(fc.array(where, { minLength: 1, maxLength: 3 }), (either) => expectSound(conditionOf(either))),
  ));

test('an update declares exactly what it uses, whatever the names', () =>
  fc.assert(
    fc.property(
      fc.dictionary(attribute, scalar, { minKeys: 1, maxKeys: 4 }),
      fc.array(attribute, { maxLength: 3 }),
      fc.dictionary(attribute, fc.integer(), { maxKeys: 2 }),
      fc.option(where, { nil: undefined }),
      (set, remove, add, condition) => {
        expectSound(updateOf({ set, remove, add, ...(condition && { where: condition }) }));
      },
    ),
  ));

describe('a condition', () => {
  test('says each kind of test', () => {
    const made = conditionOf([
      { state: { in: ['open', 'approved'] }, version: 3, taskToken: { absent: true }, due: { below: 9 } },
    ]);
    expect(readable(made.ConditionExpression, made as never)).toBe(
      '(state IN ("open", "approved") AND version = 3 AND attribute_not_exists(taskToken) AND due < 9)',
    );
  });
  test('of alternatives keeps them apart', () => {
    const made = conditionOf([{ pk: { absent: true } }, { holder: '', owner: 'me' }]);
    expect(readable(made.ConditionExpression, made as never)).toBe(
      '(attribute_not_exists(pk)) OR (holder = "" AND owner = "me")',
    );
  });
  test('of alternatives on one attribute keeps the values apart', () => {
    const made = conditionOf([{ number: 'one' }, { number: 'two' }]);
    expect(readable(made.ConditionExpression, made as never)).toBe('(number = "one") OR (number = "two")');
  });
});

describe('an update', () => {
  test('leaves alone what is undefined, and has no condition unless it is given one', () => {
    const made = updateOf({ set: { state: 'open', opinion: undefined }, remove: ['workKey'], add: { drawn: 1 } });
    expect(readable(made.UpdateExpression, made as never)).toBe('SET state = "open" REMOVE workKey ADD drawn 1');
    expect(made).not.toHaveProperty('ConditionExpression');
  });
  test('tests an attribute that it also sets', () => {
    const made = updateOf({ set: { version: 3 }, where: { version: 2 } });
    expect(readable(made.UpdateExpression, made as never)).toBe('SET version = 3');
    expect(readable(made.ConditionExpression, made as never)).toBe('version = 2');
  });
});
