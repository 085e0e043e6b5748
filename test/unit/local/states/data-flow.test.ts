import { expect, test } from 'vitest';
import { interpret, type StubCall, succeeds } from '../../../../local/states/interpreter/index.ts';
import type { Json, JsonObject } from '../../../../local/types.ts';
import { callback, invoke, only } from './definitions.ts';

async function passes(state: JsonObject, input: Json): Promise<Json | undefined> {
  const trace = await interpret(only({ Type: 'Pass', ...state }), input, { tasks: {} });
  expect(trace).toMatchObject({ status: 'SUCCEEDED' });
  return trace.output;
}

const INPUT = { a: { b: [10, 20, 30] }, c: 'x', 'odd key': true };

test.each<[string, JsonObject, Json]>([
  ['hands its input on', {}, INPUT],
  ['InputPath selects', { InputPath: '$.a.b' }, [10, 20, 30]],
  ['InputPath null is an empty object', { InputPath: null }, {}],
  ['OutputPath selects', { OutputPath: '$.c' }, 'x'],
  ['OutputPath null is an empty object', { OutputPath: null }, {}],
  ['Result replaces', { Result: { fixed: 1 } }, { fixed: 1 }],
  ['Result may be null', { Result: null }, null],
  [
    'Result at a ResultPath',
    { Result: 1, ResultPath: '$.a.new.deep' },
    { ...INPUT, a: { ...INPUT.a, new: { deep: 1 } } },
  ],
  ['ResultPath combines with the raw input', { InputPath: '$.c', ResultPath: '$.d' }, { ...INPUT, d: 'x' }],
  ['ResultPath into an array', { Result: 0, ResultPath: '$.a.b[1]' }, { ...INPUT, a: { b: [10, 0, 30] } }],
  ['ResultPath null keeps the input', { Result: 1, ResultPath: null }, INPUT],
  [
    'index, negative index, slice and wildcard',
    { Parameters: { 'i.$': '$.a.b[0]', 'n.$': '$.a.b[-1]', 's.$': '$.a.b[1:]', 'w.$': '$.a.b[*]' } },
    { i: 10, n: 30, s: [20, 30], w: [10, 20, 30] },
  ],
  ['quoted members', { Parameters: { 'v.$': "$['odd key']" } }, { v: true }],
  [
    'templates nest',
    { Parameters: { list: [{ 'c.$': '$.c' }, 'fixed'], plain: { k: 1 } } },
    { list: [{ c: 'x' }, 'fixed'], plain: { k: 1 } },
  ],
])('Pass: %s', async (_, state, output) => {
  expect(await passes(state, INPUT)).toEqual(output);
});

test('a result path never changes the input of another branch', async () => {
  const branch = (name: string) => ({
    StartAt: name,
    States: { [name]: { Type: 'Pass', Result: name, ResultPath: '$.a.who', End: true } },
  });
  const trace = await interpret(
    only({ Type: 'Parallel', Branches: [branch('one'), branch('two')] }),
    { a: {} },
    { tasks: {} },
  );
  expect(trace.output).toEqual([{ a: { who: 'one' } }, { a: { who: 'two' } }]);
});

test('__proto__ is a member like any other', async () => {
  const output = await passes({ Result: 1, ResultPath: '$.__proto__' }, {});
  expect(JSON.stringify(output)).toBe('{"__proto__":1}');
  expect(Object.getPrototypeOf({})).not.toBe(1);
});

test('the context object tells about execution, machine, state, token and attempt', async () => {
  const calls: StubCall[] = [];
  const definition = only({
    ...callback('ask', {}),
    Parameters: { FunctionName: 'ask', Payload: { 'all.$': '$$', 'token.$': '$$.Task.Token' } },
    Retry: [{ ErrorEquals: ['Transient'] }],
  });
  const script = (call: StubCall) => {
    calls.push(call);
    return call.calls === 0 ? { error: 'Transient' } : succeeds('done');
  };
  const trace = await interpret(
    definition,
    { caseId: 'c-1' },
    { tasks: { Only: script }, startedAt: Date.UTC(2024, 0, 2) },
  );
  expect(trace.output).toBe('done');
  expect(calls[1]?.payload).toMatchObject({
    token: calls[1]?.token,
    all: {
      Execution: { Name: 'test', Input: { caseId: 'c-1' }, StartTime: '2024-01-02T00:00:00.000Z' },
      StateMachine: { Name: 'machine' },
      State: { Name: 'Only', RetryCount: 1, EnteredTime: '2024-01-02T00:00:00.000Z' },
    },
  });
  expect(calls[0]?.token).not.toBe(calls[1]?.token);
});

test('a Task of lambda:invoke answers what AWS answers, shaped by ResultSelector and ResultPath', async () => {
  const task = invoke('work', { OutputPath: '$' });
  const plain = await interpret(only(task), { n: 1 }, { tasks: { Only: succeeds({ x: 1 }) } });
  expect(plain.output).toEqual({ ExecutedVersion: '$LATEST', StatusCode: 200, Payload: { x: 1 } });
  const shaped = { ...task, ResultSelector: { 'x.$': '$.Payload.x' }, ResultPath: '$.result' };
  const trace = await interpret(only(shaped), { n: 1 }, { tasks: { Only: succeeds({ x: 1 }) } });
  expect(trace.output).toEqual({ n: 1, result: { x: 1 } });
});

test('a Task with a plain function ARN takes the input and answers what the function returns', async () => {
  const Resource = 'arn:aws-cn:lambda:cn-north-1:000000000000:function:work';
  const calls: StubCall[] = [];
  const script = (call: StubCall) => {
    calls.push(call);
    return succeeds([1]);
  };
  const trace = await interpret(only({ Type: 'Task', Resource }), { n: 1 }, { tasks: { Only: script } });
  expect(trace.output).toEqual([1]);
  expect(calls).toMatchObject([{ functionName: Resource, payload: { n: 1 } }]);
  expect(trace.history.map(({ type }) => type)).toContain('LambdaFunctionSucceeded');
});

test.each<[string, JsonObject, string]>([
  ['a path that finds nothing', { InputPath: '$.none' }, 'States.Runtime'],
  ['a parameter that finds nothing', { Parameters: { 'a.$': '$.none' } }, 'States.Runtime'],
  ['a result path through a text', { Result: 1, ResultPath: '$.c.d' }, 'States.ResultPathMatchFailure'],
  ['an intrinsic that fails', { Parameters: { 'a.$': 'States.StringToJson($.c)' } }, 'States.IntrinsicFailure'],
  [
    'a result above 256 KB',
    { Parameters: { 'a.$': "States.Format('{}{}', $.big, $.big)" } },
    'States.DataLimitExceeded',
  ],
])('%s fails the execution', async (_, state, error) => {
  const trace = await interpret(
    only({ Type: 'Pass', ...state }),
    { ...INPUT, big: '企'.repeat(45_000) },
    { tasks: {} },
  );
  expect(trace).toMatchObject({ status: 'FAILED', error });
});
