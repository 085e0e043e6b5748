import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { describe, expect, test } from 'vitest';
import { functionCatalogue } from '../../../infra/function-catalogue.ts';
import { allItems } from '../../../shared/domain/catalogue/items.ts';
import { endings } from '../../../shared/domain/lifecycle/case-state.ts';
import { definition } from '../../../statemachines/definition.ts';
import { drawGraph } from '../../../statemachines/graph.ts';
import { taskFunctions } from '../../../statemachines/task-state.ts';
import { asl, aslText, reviewStates, states, taskStates, waitingStates } from './machine.ts';

const of = (name: string) => states.get(name) ?? { Type: 'absent' };

describe('the files', () => {
  test('are what the catalogue generates: if not, run `npm run asl`', () => {
    const graph = readFileSync(new URL('../../../statemachines/registration.mmd', import.meta.url), 'utf8');
    expect(aslText).toBe(`${JSON.stringify(definition(), null, 2)}\n`);
    expect(graph).toBe(drawGraph(definition()));
  });

  test('are valid by the schema of the Amazon States Language', () => {
    const { isValid, errorsText } = validate(JSON.parse(asl));
    expect(isValid, errorsText()).toBe(true);
  });
});

describe('the branches of Review', () => {
  test('are the items of the catalogue, one each, in its order', () => {
    const branches = of('Review').Branches ?? [];
    const items = branches.map(({ StartAt, States }) => States[StartAt]?.Parameters?.Payload.item);
    expect(items).toEqual([...allItems]);
    expect(branches.map(({ StartAt }) => StartAt)).toEqual(reviewStates);
    expect(branches.map(({ States }) => Object.keys(States).length)).toEqual(allItems.map(() => 1));
  });
});

describe.each(taskStates)('the task %s', (name) => {
  test('has a timeout: 300 days where it waits for people, a minute where it works', () =>
    expect(of(name).TimeoutSeconds).toBe(waitingStates.includes(name) ? 300 * 86_400 : 60));

  test('outlives its function, so that Lambda says first why it did not end', () => {
    const reference = of(name).Parameters?.FunctionName.split(':').at(-1) ?? '';
    const folder = reference.replaceAll(/(?!^)([A-Z])/g, '-$1').toLowerCase() as keyof typeof functionCatalogue;
    expect(of(name).TimeoutSeconds).toBeGreaterThan(functionCatalogue[folder].timeout ?? 10);
  });

  test('sends ids only: the case, its item, the token, how it ended (invariant 8)', () => {
    const payload = of(name).Parameters?.Payload ?? {};
    const allowed = ['caseId.$', 'execution.$', 'item', 'taskToken.$', 'taskOrder.$', 'ending.$'];
    expect(Object.keys(payload).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(payload).toMatchObject({ 'caseId.$': '$.caseId', 'execution.$': '$$.Execution.Input' });
    expect('taskToken.$' in payload).toBe(waitingStates.includes(name));
  });

  test('keeps nothing of the answer, but for the kind of delivery', () =>
    expect(of(name).ResultPath).toBe(name === 'ReleaseBatch' ? '$.release' : null));

  test('is retried with full jitter, and by no name of a business outcome', () => {
    const rules = of(name).Retry ?? [];
    const outcomes = [...Object.keys(endings), 'ApprovalsStale', 'DateChanged', 'States.ALL', 'States.TaskFailed'];
    expect(rules).toEqual([expect.objectContaining({ JitterStrategy: 'FULL' })]);
    expect(rules.flatMap(({ ErrorEquals }) => ErrorEquals).filter((error) => outcomes.includes(error))).toEqual([]);
  });
});

test('every Choice has a default', () => {
  const choices = [...states.values()].filter(({ Type }) => Type === 'Choice');
  expect(choices.length).toBeGreaterThan(0);
  for (const choice of choices) expect(choice.Default).toBeDefined();
});

test('a Catch names business outcomes only: everything else fails the execution and waits for an operator', () => {
  const caught = new Set(
    [...states.values()].flatMap((state) => (state.Catch ?? []).flatMap((one) => one.ErrorEquals)),
  );
  expect([...caught].sort()).toEqual([...Object.keys(endings), 'ApprovalsStale', 'DateChanged'].sort());
});

test('the functions that it calls are those that the stack substitutes', () => {
  const called = new Set(taskStates.map((name) => of(name).Parameters?.FunctionName.split(':').at(-1)));
  expect([...called].sort()).toEqual(Object.keys(taskFunctions).sort());
});
