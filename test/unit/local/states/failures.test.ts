import { expect, test } from 'vitest';
import { type Answer, fails, interpret, never, succeeds } from '../../../../local/states/interpreter/index.ts';
import type { JsonObject } from '../../../../local/types.ts';
import { callback, invoke, only } from './definitions.ts';

const transient = fails('Transient', 'throttled');
const success = succeeds('done');

function task(rest: JsonObject): JsonObject {
  return only(invoke('work', rest));
}

async function run(definition: JsonObject, answers: Answer | Answer[], jitter?: number) {
  return interpret(definition, {}, { tasks: { Only: answers }, ...(jitter !== undefined && { jitter }) });
}

function retry(rule: JsonObject): JsonObject {
  return { Retry: [{ ErrorEquals: ['Transient'], ...rule }] };
}

test('transient, transient, success', async () => {
  const trace = await run(task(retry({})), [transient, transient, success]);
  expect(trace).toMatchObject({ status: 'SUCCEEDED', output: 'done', seconds: 1 + 2 });
});

test('retries end after MaxAttempts and the last error is the execution’s', async () => {
  const trace = await run(task(retry({ MaxAttempts: 2 })), [transient, transient, fails('Transient', 'last'), success]);
  expect(trace).toMatchObject({ status: 'FAILED', error: 'Transient', cause: 'last' });
});

test('MaxAttempts 0 never retries', async () => {
  expect(await run(task(retry({ MaxAttempts: 0 })), [transient, success])).toMatchObject({ status: 'FAILED' });
});

test('delays grow by the backoff rate up to the longest delay', async () => {
  const rule = { IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 60, MaxAttempts: 4 };
  const answers = [transient, transient, transient, transient, success];
  expect((await run(task(retry(rule)), answers)).seconds).toBe(10 + 30 + 60 + 60);
});

test('full jitter takes a part of each delay', async () => {
  const rule = { IntervalSeconds: 10, JitterStrategy: 'FULL' };
  expect((await run(task(retry(rule)), [transient, transient, success], 0.25)).seconds).toBe(2.5 + 5);
});

test('each rule counts its own retries', async () => {
  const rules = {
    Retry: [
      { ErrorEquals: ['A'], MaxAttempts: 1 },
      { ErrorEquals: ['States.ALL'], MaxAttempts: 1 },
    ],
  };
  const trace = await run(task(rules), [fails('A'), fails('B'), fails('A')]);
  expect(trace).toMatchObject({ status: 'FAILED', error: 'A' });
});

const caught = (errors: string[]) => ({
  StartAt: 'Only',
  States: {
    Only: invoke('work', { Catch: [{ ErrorEquals: errors, ResultPath: '$.problem', Next: 'Caught' }], End: true }),
    Caught: { Type: 'Pass', End: true },
  },
});

test('Catch goes on with the error beside the input', async () => {
  const trace = await interpret(caught(['Refused']), { caseId: 'c' }, { tasks: { Only: fails('Refused', 'why') } });
  expect(trace).toMatchObject({
    states: ['Only', 'Caught'],
    output: { caseId: 'c', problem: { Error: 'Refused', Cause: 'why' } },
  });
});

test('an error that no rule names ends the execution', async () => {
  const trace = await run(caught(['Refused']), fails('Bug'));
  expect(trace).toMatchObject({ status: 'FAILED', error: 'Bug', states: ['Only'] });
});

test.each([
  ['States.ALL', 'Bug', true],
  ['States.ALL', 'States.Timeout', true],
  ['States.ALL', 'States.Runtime', false],
  ['States.ALL', 'States.DataLimitExceeded', false],
  ['States.Runtime', 'States.Runtime', false],
  ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
  ['States.TaskFailed', 'Bug', true],
  ['States.TaskFailed', 'States.Timeout', false],
  ['States.TaskFailed', 'States.HeartbeatTimeout', false],
  ['States.Timeout', 'States.HeartbeatTimeout', true],
  ['States.HeartbeatTimeout', 'States.Timeout', false],
])('%s names %s: %s', async (rule, error, named) => {
  const trace = await run(caught([rule]), fails(error));
  expect(trace.states.includes('Caught')).toBe(named);
});

test('a task that does not end in time is timed out, caught and never heard again', async () => {
  const definition = caught(['States.Timeout']);
  Object.assign(definition.States.Only, { TimeoutSeconds: 25_920_000 });
  const trace = await run(definition, succeeds('late', 25_920_001));
  expect(trace).toMatchObject({ status: 'SUCCEEDED', seconds: 25_920_000, states: ['Only', 'Caught'] });
  expect(trace.history.map(({ type }) => type)).toContain('TaskTimedOut');
});

test('timeouts may come from the input', async () => {
  const definition = task({ TimeoutSecondsPath: '$.patience' });
  const trace = await interpret(definition, { patience: 7 }, { tasks: { Only: never } });
  expect(trace).toMatchObject({ status: 'FAILED', error: 'States.Timeout', seconds: 7 });
});

test('a task that stays silent fails by its heartbeat', async () => {
  const trace = await run(only(callback('ask', { HeartbeatSeconds: 30, TimeoutSeconds: 600 })), never);
  expect(trace).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout', seconds: 30 });
});

test('each attempt has its whole timeout', async () => {
  const rules = { TimeoutSeconds: 60, Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5 }] };
  const trace = await run(task(rules), [never, succeeds('done', 50)]);
  expect(trace).toMatchObject({ status: 'SUCCEEDED', seconds: 60 + 5 + 50 });
});

test('a machine with its own timeout ends as timed out', async () => {
  const trace = await run({ ...task({}), TimeoutSeconds: 100 }, never);
  expect(trace).toMatchObject({ status: 'TIMED_OUT', error: 'States.Timeout', seconds: 100 });
  expect(trace.history.slice(-2).map(({ type }) => type)).toEqual(['TaskStateAborted', 'ExecutionTimedOut']);
});

test('a machine that waits for what never comes says so', async () => {
  expect(await run(task({}), never)).toMatchObject({ status: 'RUNNING', states: ['Only'] });
});

test('a Fail state fails with its error, also with one made of the input', async () => {
  const fixed = { StartAt: 'No', States: { No: { Type: 'Fail', Error: 'Lapsed', Cause: 'too late' } } };
  expect(await interpret(fixed, {}, { tasks: {} })).toMatchObject({
    status: 'FAILED',
    error: 'Lapsed',
    cause: 'too late',
  });
  const made = {
    StartAt: 'No',
    States: { No: { Type: 'Fail', ErrorPath: '$.e', CausePath: "States.Format('for {}', $.c)" } },
  };
  const trace = await interpret(made, { e: 'Lapsed', c: 'c-1' }, { tasks: {} });
  expect(trace).toMatchObject({ error: 'Lapsed', cause: 'for c-1' });
});
