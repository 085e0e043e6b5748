import { expect, test } from 'vitest';
import { CaseNumber } from '../../../shared/contract/schemas/common.ts';
import { caseNumberOf } from '../../../shared/ids.ts';
import { caseOfExecution, executionName } from '../../../shared/workflow/execution.ts';

const at = (time: string, seed: string) => caseNumberOf({ seed, at: Date.parse(time) });

test('a case number is one of the contract, dated by the day in Shanghai', () => {
  for (let n = 0; n < 200; n += 1) {
    const number = at('2026-11-22T16:00:00Z', `seed-${n}`);
    expect(CaseNumber.safeParse(number).success, number).toBe(true);
    expect(number.slice(3, 11)).toBe('20261123');
  }
  expect(at('2026-11-22T15:59:59Z', 'seed').slice(3, 11)).toBe('20261122');
});

test('no two requests get the same, one that is run again does, and none has a letter that is taken for a digit', () => {
  const numbers = Array.from({ length: 5_000 }, (_, n) => at('2026-11-23T02:00:00Z', `seed-${n}`));
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const number of numbers) expect(number.slice(12)).not.toMatch(/[ILOU]/);
  expect(at('2026-11-23T02:00:00Z', 'seed-7')).toBe(numbers[7]);
});

test('an execution is named after its case and attempt, and tells them again', () => {
  const caseId = at('2026-11-23T02:00:00Z', 'seed');
  expect(caseOfExecution(executionName(caseId, 12))).toEqual({ caseId, attempt: 12 });
  expect(executionName(caseId, 1).length).toBeLessThanOrEqual(80); // the longest name that Step Functions takes
  for (const other of ['', 'smoke-test', caseId, `${caseId}-x`]) expect(caseOfExecution(other)).toBeUndefined();
});
