import { expect, test } from 'vitest';
import { loadMachine } from '../../../../local/states/asl/load.ts';
import { createStateMachines } from '../../../../local/states/index.ts';
import { VirtualClock } from '../../../../local/states/interpreter/index.ts';
import type { JsonObject } from '../../../../local/types.ts';
import { invoke, only, REGISTRATION } from './definitions.ts';
import { MACHINE_ARN, TestInvoker, temporaryDirectory } from './support.ts';

const pass = { Type: 'Pass' };

test.each<[string, JsonObject, RegExp]>([
  ['an unknown field', only({ ...pass, Outputs: 1 }), /State "Only": .*"Outputs"/s],
  ['JSONata', only({ ...pass, QueryLanguage: 'JSONata' }), /State "Only"/],
  ['variables', only({ ...pass, Assign: {} }), /State "Only": .*"Assign"/s],
  ['an unknown type', only({ Type: 'Loop' }), /State "Only"/],
  ['another integration', only({ Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage' }), /State "Only": .*sqs/],
  [
    'an unknown parameter of lambda:invoke',
    only(invoke('f', { Parameters: { FunctionName: 'f', InvocationType: 'Event' } })),
    /State "Only": .*InvocationType/,
  ],
  ['lambda:invoke without a function', only(invoke('f', { Parameters: {} })), /State "Only": .*FunctionName/],
  ['a filter in a path', only({ ...pass, InputPath: '$.a[?(@.b)]' }), /State "Only": .*not supported/],
  ['a descent in a path', only({ ...pass, OutputPath: '$..b' }), /State "Only": .*not supported/],
  ['a result path that names no place', only({ ...pass, ResultPath: '$.a[*]' }), /State "Only": .*reference path/],
  ['an unknown intrinsic', only({ ...pass, Parameters: { 'a.$': 'States.Sum(1)' } }), /State "Only": .*States.Sum/],
  ['an intrinsic that is not closed', only({ ...pass, Parameters: { 'a.$': 'States.Array(1' } }), /State "Only": /],
  ['a path that is no path', only({ ...pass, Parameters: { 'a.$': 'plain' } }), /State "Only": .*"plain"/],
  ['neither Next nor End', { StartAt: 'A', States: { A: pass } }, /State "A": needs either Next or End/],
  ['Next and End', { StartAt: 'A', States: { A: { ...pass, Next: 'A', End: true } } }, /State "A"/],
  ['a state that is not there', { StartAt: 'A', States: { A: { ...pass, Next: 'B' } } }, /State "A": .*"B"/],
  ['a start that is not there', { StartAt: 'X', States: { A: { ...pass, End: true } } }, /"X"/],
  [
    'a catch that leads nowhere',
    only(invoke('f', { Catch: [{ ErrorEquals: ['X'], Next: 'Z' }] })),
    /State "Only": .*"Z"/,
  ],
  [
    'States.ALL beside another',
    only(invoke('f', { Catch: [{ ErrorEquals: ['States.ALL', 'X'], Next: 'Only' }] })),
    /State "Only": .*States.ALL/,
  ],
  [
    'two operators in a rule',
    only({
      Type: 'Choice',
      End: undefined as never,
      Choices: [{ Variable: '$.a', IsNull: true, IsString: true, Next: 'Only' }],
    }),
    /State "Only"/,
  ],
  [
    'an unknown comparison',
    { StartAt: 'A', States: { A: { Type: 'Choice', Choices: [{ Variable: '$.a', StringLike: 'x', Next: 'A' }] } } },
    /State "A": .*StringLike/,
  ],
  [
    'two ends of a wait',
    only({ Type: 'Wait', Seconds: 1, Timestamp: '2024-01-01T00:00:00Z' }),
    /State "Only": .*exactly one/,
  ],
  [
    'a distributed Map',
    only({ Type: 'Map', ItemProcessor: { ...only(pass), ProcessorConfig: { Mode: 'DISTRIBUTED' } } }),
    /State "Only"/,
  ],
  [
    'a name used twice',
    only({ Type: 'Parallel', Branches: [only(pass)] }),
    /State "Only": another state has the same name/,
  ],
  ['an unknown field of the machine', { ...only(pass), Tracing: true }, /Tracing/],
])('%s is refused, by name', (_, definition, message) => {
  const plain = JSON.parse(JSON.stringify(definition)) as JsonObject;
  expect(() => loadMachine(plain)).toThrow(message);
});

test('a state inside a branch is named too', () => {
  const branch = { StartAt: 'Inner', States: { Inner: { ...pass, End: true, Colour: 'red' } } };
  expect(() => loadMachine(only({ Type: 'Parallel', Branches: [branch] }))).toThrow(/^State "Inner": .*"Colour"/s);
});

test('a text that is not JSON is refused', () => {
  expect(() => loadMachine('{')).toThrow(/State machine/);
});

test('a whole registration loads', () => {
  expect([...loadMachine(REGISTRATION).states.keys()]).toEqual(Object.keys(REGISTRATION.States ?? {}));
});

test('a city with a machine that cannot be run does not start', () => {
  const machines = [{ arn: MACHINE_ARN, name: 'registration', definition: '{}' }];
  const rest = { invoker: new TestInvoker({}), bus: { put: () => undefined }, clock: new VirtualClock() };
  expect(() => createStateMachines({ dataDir: temporaryDirectory(), machines, ...rest })).toThrow(/registration/);
});
