import { expect, test } from 'vitest';
import { twentyFaults, wrongInTwentyWays } from '../../../support/wrong-forms.ts';
import { problemsOf } from './problems-of.ts';

test('a form that is wrong in 20 ways has 20 problems, all named at once', () => {
  expect(twentyFaults).toHaveLength(20);
  expect(problemsOf(wrongInTwentyWays()).map((problem) => problem.replace(' /', ' /form/'))).toEqual(twentyFaults);
});
