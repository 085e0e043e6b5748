import { expect, test } from 'vitest';
import { fails, interpret, never, type StubCall, succeeds } from '../../../../local/states/interpreter/index.ts';
import type { JsonObject } from '../../../../local/types.ts';
import { callback, only } from './definitions.ts';
import { ended, eventually, history, openCity, start, temporaryDirectory } from './support.ts';

function parallel(names: string[], rest: JsonObject = {}): JsonObject {
  const Branches = names.map((name) => ({ StartAt: name, States: { [name]: callback(name, { End: true }) } }));
  return only({ Type: 'Parallel', Branches, ...rest });
}

test('a Parallel runs its branches beside each other and answers in their order', async () => {
  const tasks = { a: succeeds(1, 30), b: succeeds(2, 10), c: succeeds(3, 20) };
  const trace = await interpret(parallel(['a', 'b', 'c']), {}, { tasks });
  expect(trace).toMatchObject({ output: [1, 2, 3], seconds: 30, states: ['Only', 'a', 'b', 'c'] });
});

test('the first failure ends the Parallel and aborts what still runs', async () => {
  const tasks = { a: never, b: fails('Refused', 'b', 5), c: succeeds(3, 1) };
  const trace = await interpret(parallel(['a', 'b', 'c']), {}, { tasks });
  expect(trace).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'b', seconds: 5 });
  const aborted = trace.history.filter(({ type }) => type === 'TaskStateAborted');
  expect(aborted.map(({ memo }) => memo?.name)).toEqual(['a']);
});

test('a Parallel can be tried again as a whole', async () => {
  const definition = parallel(['a', 'b'], { Retry: [{ ErrorEquals: ['Transient'], IntervalSeconds: 9 }] });
  const tasks = { a: [succeeds(1), succeeds(2)], b: [fails('Transient'), succeeds(3)] };
  expect(await interpret(definition, {}, { tasks })).toMatchObject({ output: [2, 3], seconds: 9 });
});

test('the tokens of aborted siblings are closed', async () => {
  const city = openCity(temporaryDirectory(), parallel(['a', 'b']), { a: () => null, b: () => null });
  const arn = await start(city, {});
  await eventually(() => city.invoker.calls.length === 2);
  const [a = ''] = city.invoker.tokens('a');
  const [b = ''] = city.invoker.tokens('b');
  await city.call('SendTaskFailure', { taskToken: a, error: 'Refused', cause: 'no' });
  await expect(city.call('SendTaskSuccess', { taskToken: b, output: '1' })).rejects.toThrow(
    expect.objectContaining({ name: 'TaskTimedOut' }),
  );
  await expect(city.call('SendTaskHeartbeat', { taskToken: b })).rejects.toThrow(
    expect.objectContaining({ name: 'TaskTimedOut' }),
  );
  expect(await ended(city, arn)).toMatchObject({ status: 'FAILED', error: 'Refused' });
  expect(city.states.stats()).toMatchObject({ running: 0, waiting: 0 });
  expect(await history(city, arn)).toContain('ParallelStateFailed');
});

const EACH: JsonObject = {
  Type: 'Map',
  ItemsPath: '$.items',
  ItemSelector: { 'value.$': '$$.Map.Item.Value', 'index.$': '$$.Map.Item.Index', 'all.$': '$.name' },
  ItemProcessor: {
    ProcessorConfig: { Mode: 'INLINE' },
    StartAt: 'Work',
    States: { Work: callback('work', { End: true }) },
  },
};

test('a Map gives each item to its flow, at most so many at once', async () => {
  let running = 0;
  let most = 0;
  const script = ({ payload }: StubCall) => {
    running += 1;
    most = Math.max(most, running);
    queueMicrotask(() => {
      running -= 1;
    });
    return succeeds((payload as JsonObject).input ?? null, 10);
  };
  const input = { items: ['a', 'b', 'c', 'd', 'e'], name: 'n' };
  const trace = await interpret(only({ ...EACH, MaxConcurrency: 2 }), input, { tasks: { Work: script } });
  expect(trace.output).toEqual(input.items.map((value, index) => ({ value, index, all: 'n' })));
  expect(trace.seconds).toBe(30);
  expect(most).toBeLessThanOrEqual(2);
  expect(trace.history.filter(({ type }) => type === 'MapIterationSucceeded')).toHaveLength(5);
});

test('a Map over nothing answers nothing; over what is no array it fails', async () => {
  expect(await interpret(only(EACH), { items: [], name: 'n' }, { tasks: {} })).toMatchObject({ output: [] });
  const trace = await interpret(only(EACH), { items: 1, name: 'n' }, { tasks: {} });
  expect(trace).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
});

test('a failing item ends a Map, and Catch takes it', async () => {
  const definition = {
    StartAt: 'Each',
    States: {
      Each: { ...EACH, Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }], End: true },
      Caught: { Type: 'Pass', End: true },
    },
  };
  const tasks = { Work: [succeeds(1), fails('Bug', 'x'), never] };
  const trace = await interpret(definition, { items: [1, 2, 3], name: 'n' }, { tasks });
  expect(trace).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'Bug', Cause: 'x' } });
});
