import { expect, test } from 'vitest';
import { failureOf, failureText } from '../../../shared/domain/lifecycle/failure.ts';
import { RangeExhausted } from '../../../shared/domain/numbering/range-exhausted.ts';

/** What Step Functions knows of an error that a function has thrown. */
const causeOf = ({ name, message }: Error): string =>
  JSON.stringify({ errorType: name, errorMessage: message, trace: [`${name}: ${message}`, '    at draw'] });

test('a range that is used up is named to the operators', () => {
  const sequence = { kind: 'organization-code', scope: 'PDY' } as const;
  const text = failureText('RangeExhausted', causeOf(new RangeExhausted(sequence)));
  expect(text).toBe('RangeExhausted organization-code#PDY');
  expect(failureOf(text)).toEqual({ name: 'RangeExhausted', sequence });
});

test.each([
  ['Error', causeOf(new Error('organization-code#PDY'))],
  ['RangeExhausted', 'not JSON'],
  ['RangeExhausted', '{"errorMessage":"110105194912310021"}'],
  ['RangeExhausted', '{"errorMessage":"organization-code#11010519491231002X of 张三"}'],
  ['RangeExhausted', '{"errorMessage":"citizen-id#11010519491231002X"}'],
  ['RangeExhausted', '{}'],
  ['States.Timeout', undefined],
])('of %s with the cause %s nothing but the name is kept', (error, cause) => {
  expect(failureText(error, cause)).toBe(error);
  expect(failureOf(error)).toEqual({ name: error });
});
