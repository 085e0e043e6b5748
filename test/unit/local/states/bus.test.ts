import { expect, test } from 'vitest';
import { createStateMachines } from '../../../../local/states/index.ts';
import { VirtualClock } from '../../../../local/states/interpreter/index.ts';
import type { BusEvent } from '../../../../local/types.ts';
import { callback, only } from './definitions.ts';
import {
  afterKill,
  ended,
  eventually,
  MACHINE_ARN,
  openCity,
  start,
  TestInvoker,
  temporaryDirectory,
} from './support.ts';

const FAILING = { StartAt: 'Only', States: { Only: { Type: 'Fail', Error: 'Bug', Cause: 'in a branch' } } };

test('the bus is told when an execution starts and how it ends', async () => {
  const city = openCity(temporaryDirectory(), FAILING, {});
  const executionArn = await start(city, { caseId: 'c-1' });
  await ended(city, executionArn);
  await eventually(() => city.events.length === 2);
  const about = { executionArn, stateMachineArn: MACHINE_ARN, name: 'case-1', input: '{"caseId":"c-1"}', output: null };
  const at = city.clock.now();
  expect(city.events.map(({ detail }) => detail)).toEqual([
    { ...about, status: 'RUNNING', startDate: at, stopDate: null },
    { ...about, status: 'FAILED', startDate: at, stopDate: at, error: 'Bug', cause: 'in a branch' },
  ]);
  expect(city.events[1]).toMatchObject({
    source: 'aws.states',
    'detail-type': 'Step Functions Execution Status Change',
    account: '000000000000',
    region: 'us-east-1',
    resources: [executionArn],
  });
});

test('every way to end is told', async () => {
  const waiting = { ...only(callback('ask', {})), TimeoutSeconds: 60 };
  const city = openCity(temporaryDirectory(), waiting, { ask: () => null });
  await start(city, {}, 'late');
  await city.call('StopExecution', { executionArn: await start(city, {}, 'stopped') });
  const answered = await start(city, {}, 'answered');
  await eventually(() => city.invoker.tokens('ask').length >= 2);
  await city.call('SendTaskSuccess', { taskToken: String(city.invoker.tokens('ask').at(-1)), output: '1' });
  await ended(city, answered);
  city.clock.jump();
  await eventually(() => city.events.length === 6);
  const statuses = city.events.map(({ detail }) => detail.status).filter((status) => status !== 'RUNNING');
  expect(statuses.sort()).toEqual(['ABORTED', 'SUCCEEDED', 'TIMED_OUT']);
});

test('the end of an execution is told after a restart when the bus had not taken it', async () => {
  const dataDir = temporaryDirectory();
  const clock = new VirtualClock();
  const machines = [{ arn: MACHINE_ARN, name: 'registration', definition: JSON.stringify(FAILING) }];
  const bus = { put: () => new Promise<void>(() => {}) };
  const states = createStateMachines({ dataDir, machines, invoker: new TestInvoker({}), bus, clock });
  const body = Buffer.from(JSON.stringify({ stateMachineArn: MACHINE_ARN, name: 'case-1' }));
  const operation = 'AWSStepFunctions.StartExecution';
  await states.service({ service: 'states', operation, caller: 'x', method: 'POST', url: '/', headers: {}, body });
  const restarted = afterKill(dataDir);
  const again = openCity(restarted, FAILING, {}, clock);
  await again.states.recover();
  await eventually(() => again.events.length === 1);
  expect(again.events.map(({ detail }) => detail.status)).toEqual(['FAILED']);
  await again.call('ListStateMachines');
  const last = openCity(afterKill(restarted), FAILING, {}, clock);
  await last.states.recover();
  const told: BusEvent[] = last.events;
  expect(told).toEqual([]);
});
