import { expect, test } from 'vitest';
import { CaseNumber } from '../../../shared/contract/schemas/common.ts';
import { randomIds } from '../../../shared/ids.ts';
import { caseOfExecution, executionName } from '../../../shared/workflow/execution.ts';

const at = (time: string) => randomIds({ now: () => Date.parse(time) });

test('a case number is one of the contract, dated by the day in Shanghai', () => {
  for (let n = 0; n < 200; n += 1) {
    const number = at('2026-11-22T16:00:00Z').caseNumber();
    expect(CaseNumber.safeParse(number).success, number).toBe(true);
    expect(number.slice(3, 11)).toBe('20261123');
  }
  expect(at('2026-11-22T15:59:59Z').caseNumber().slice(3, 11)).toBe('20261122');
});

test('no two are alike, and none has a letter that is taken for a digit', () => {
  const ids = at('2026-11-23T02:00:00Z');
  const numbers = Array.from({ length: 5_000 }, () => ids.caseNumber());
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(number.slice(12)).not.toMatch(/[ILOU]/);
});

test('an execution is named after its case and attempt, and tells them again', () => {
  const caseId = at('2026-11-23T02:00:00Z').caseNumber();
  expect(caseOfExecution(executionName(caseId, 12))).toEqual({ caseId, attempt: 12 });
  expect(executionName(caseId, 1).length).toBeLessThanOrEqual(80); // the longest name that Step Functions takes
  for (const other of ['', 'smoke-test', caseId, `${caseId}-x`]) expect(caseOfExecution(other)).toBeUndefined();
});
