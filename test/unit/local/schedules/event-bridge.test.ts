import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createJsonClient } from '../../../../local/aws/json-client.ts';
import { createClock, type MovableClock } from '../../../../local/clock/clock.ts';
import { type ObjectAndQueueEngine, startObjectAndQueueEngine } from '../../../../local/engines/fauxqs.ts';
import { provisionQueue } from '../../../../local/engines/provision/queue.ts';
import { createEventBridge } from '../../../../local/schedules/index.ts';
import {
  type BusEvent,
  type FunctionInvoker,
  INVOKE_DENIED,
  type InvokeResult,
  type InvokeSource,
  type JsonObject,
  type Resource,
} from '../../../../local/types.ts';

const root = mkdtempSync(join(tmpdir(), 'event-bridge-'));
let queues: ObjectAndQueueEngine;
let clock: MovableClock;
let deadLetterArn = '';
beforeAll(async () => {
  queues = await startObjectAndQueueEngine({ dataDir: root });
  clock = createClock({ dataDir: root });
  const queue = { logicalId: 'Dead', type: 'AWS::SQS::Queue', properties: {} };
  deadLetterArn = (await provisionQueue(queue, queues.url, queues.url)).queueArn;
});
afterAll(async () => {
  await clock.stop();
  await queues.stop();
  rmSync(root, { recursive: true });
});

const HOUR = 3_600_000;
const FUNCTION = 'arn:aws:lambda:us-east-1:000000000000:function:handler';
const ok: InvokeResult = { ok: true, payload: 'null' };
const failure: InvokeResult = { ok: false, errorType: 'Error', errorMessage: 'down', payload: '{}' };

const rule = (logicalId: string, properties: JsonObject, target: JsonObject = {}): Resource => ({
  logicalId,
  type: 'AWS::Events::Rule',
  properties: { ...properties, Targets: [{ Id: 'T', Arn: FUNCTION, ...target }] },
});

function recorder(answer: () => InvokeResult | Promise<InvokeResult> = () => ok) {
  const payloads: JsonObject[] = [];
  const sources: (InvokeSource | undefined)[] = [];
  const invoker: FunctionInvoker = {
    invoke: async (_name, payload, source) => {
      sources.push(source);
      payloads.push(JSON.parse(payload) as JsonObject);
      return answer();
    },
  };
  return { payloads, sources, invoker };
}

const bridge = (rules: Resource[], invoker: FunctionInvoker, dataDir = mkdtempSync(join(root, 'b-'))) =>
  createEventBridge({ rules, invoker, clock, dataDir, sqsUrl: queues.url, onError: () => undefined });

const failed: BusEvent = {
  source: 'aws.states',
  'detail-type': 'Step Functions Execution Status Change',
  account: '000000000000',
  region: 'us-east-1',
  time: '2026-11-23T00:00:00Z',
  resources: [],
  detail: { status: 'FAILED', name: 'case-1' },
};
const PATTERN = { source: ['aws.states'], detail: { status: ['FAILED', 'TIMED_OUT'] } };

test('an event reaches the functions of the rules that match, shaped as the target asks', async () => {
  const { payloads, invoker } = recorder();
  const template = { InputPathsMap: { n: '$.detail.name' }, InputTemplate: '{"execution":"<n>","by":<n>}' };
  const bus = bridge(
    [
      rule('Failed', { EventPattern: PATTERN }, { InputTransformer: template }),
      rule('Other', { EventPattern: { source: ['x'] } }),
      rule('Off', { EventPattern: PATTERN, State: 'DISABLED' }),
    ],
    invoker,
  );
  bus.start();
  bus.put(failed);
  await expect.poll(() => bus.idle()).toBe(true);
  expect(payloads).toEqual([{ execution: 'case-1', by: 'case-1' }]);
  await bus.stop();
});

test('an accepted event outlives the process that accepted it', async () => {
  const dataDir = mkdtempSync(join(root, 'crash-'));
  const hanging = recorder(() => new Promise<InvokeResult>(() => undefined));
  const first = bridge([rule('Failed', { EventPattern: PATTERN })], hanging.invoker, dataDir);
  first.start();
  first.put(failed);
  await first.stop();
  const second = recorder();
  const again = bridge([rule('Failed', { EventPattern: PATTERN })], second.invoker, dataDir);
  again.start();
  await expect.poll(() => second.payloads.length).toBe(1);
  await expect.poll(() => again.idle()).toBe(true);
  expect(second.payloads[0]).toMatchObject({ source: 'aws.states', detail: { name: 'case-1' } });
  await again.stop();
});

test('a failing target is tried again by its policy, then the event goes to its dead letter queue', async () => {
  const { payloads, invoker } = recorder(() => failure);
  const target = { RetryPolicy: { MaximumRetryAttempts: 2 }, DeadLetterConfig: { Arn: deadLetterArn } };
  const bus = bridge([rule('Failing', { EventPattern: PATTERN }, target)], invoker);
  bus.start();
  bus.put(failed);
  const laterIdle = (): boolean => {
    clock.moveTo(clock.offsetMs() + 10_000);
    return bus.idle();
  };
  await expect.poll(laterIdle).toBe(true);
  expect(payloads.length).toBe(3);
  const sqs = createJsonClient(queues.url, 'sqs');
  const { Messages } = await sqs.call('AmazonSQS.ReceiveMessage', { QueueUrl: `${queues.url}/000000000000/Dead` });
  expect(Messages).toHaveLength(1);
  sqs.stop();
  await bus.stop();
});

test('what is not allowed is not tried again: the event goes to the dead letter queue at once', async () => {
  const denied: InvokeResult = { ...failure, errorType: INVOKE_DENIED };
  const { payloads, sources, invoker } = recorder(() => denied);
  const bus = bridge(
    [rule('Denied', { EventPattern: PATTERN }, { DeadLetterConfig: { Arn: deadLetterArn } })],
    invoker,
  );
  bus.start();
  bus.put(failed);
  await expect.poll(() => bus.idle()).toBe(true);
  expect(payloads.length).toBe(1);
  const sourceArn = 'arn:aws:events:us-east-1:000000000000:rule/Denied';
  expect(sources).toEqual([{ kind: 'service', name: 'events.amazonaws.com', sourceArn }]);
  const sqs = createJsonClient(queues.url, 'sqs');
  const { Messages } = await sqs.call('AmazonSQS.ReceiveMessage', { QueueUrl: `${queues.url}/000000000000/Dead` });
  expect(Messages).toHaveLength(1);
  sqs.stop();
  await bus.stop();
});

test('a schedule follows the clock of the city, and fires once for all that a shift or a downtime jumped over', async () => {
  const dataDir = mkdtempSync(join(root, 'rate-'));
  const { payloads, invoker } = recorder();
  const rules = [rule('Sweep', { ScheduleExpression: 'rate(1 hour)' })];
  const first = bridge(rules, invoker, dataDir);
  first.start();
  expect(payloads).toEqual([]);
  clock.moveTo(clock.offsetMs() + 5 * HOUR);
  await expect.poll(() => payloads.length).toBe(1);
  expect(payloads[0]).toMatchObject({ source: 'aws.events', 'detail-type': 'Scheduled Event' });
  await expect.poll(() => first.idle()).toBe(true);
  await first.stop();
  clock.moveTo(clock.offsetMs() + 5 * HOUR);
  const second = bridge(rules, invoker, dataDir);
  second.start();
  await expect.poll(() => payloads.length).toBe(2);
  await second.fire('Sweep');
  expect(payloads.length).toBe(3);
  await expect(second.fire('None')).rejects.toThrow('None');
  await second.stop();
});

test('refuses a rule that it does not understand', () => {
  const { invoker } = recorder();
  expect(() => bridge([rule('R', { Mystery: 1 })], invoker)).toThrow(/R.*Mystery/);
  expect(() => bridge([rule('R', {}, { Arn: 'arn:aws:sqs:us-east-1:0:q' })], invoker)).toThrow(/R.*functions/);
});
