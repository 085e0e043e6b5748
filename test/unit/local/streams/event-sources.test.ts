import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createJsonClient, type JsonClient } from '../../../../local/aws/json-client.ts';
import { type DynamoEngine, startDynamoEngine } from '../../../../local/engines/dynoxide.ts';
import { type ObjectAndQueueEngine, startObjectAndQueueEngine } from '../../../../local/engines/fauxqs.ts';
import { provisionQueue } from '../../../../local/engines/provision/queue.ts';
import { provisionTable } from '../../../../local/engines/provision/table.ts';
import { startEventSources } from '../../../../local/streams/index.ts';
import type { FunctionInvoker, InvokeResult, JsonObject } from '../../../../local/types.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'event-sources-'));
let dynamo: DynamoEngine;
let queues: ObjectAndQueueEngine;
let client: JsonClient;
let sqs: JsonClient;
let streamArn = '';
let queueArn = '';
let deadLetters = '';

beforeAll(async () => {
  dynamo = await startDynamoEngine({ dataDir, onExit: (reason) => expect.fail(reason) });
  queues = await startObjectAndQueueEngine({ dataDir });
  client = createJsonClient(dynamo.url, 'dynamodb');
  sqs = createJsonClient(queues.url, 'sqs');
  const table = await provisionTable(tableResource, dynamo.url);
  streamArn = table.streamArn ?? '';
  const queue = (logicalId: string) => ({ logicalId, type: 'AWS::SQS::Queue', properties: {} });
  queueArn = (await provisionQueue(queue('Orders'), queues.url, queues.url)).queueArn;
  deadLetters = (await provisionQueue(queue('DeadLetters'), queues.url, queues.url)).queueArn;
});

afterAll(async () => {
  client.stop();
  sqs.stop();
  await queues.stop();
  await dynamo.stop();
  rmSync(dataDir, { recursive: true });
});

const tableResource = {
  logicalId: 'Table',
  type: 'AWS::DynamoDB::GlobalTable',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    Replicas: [{ Region: 'us-east-1' }],
  },
};

const put = (pk: string, kind = 'event') =>
  client.call('DynamoDB_20120810.PutItem', { TableName: 'Table', Item: { pk: { S: pk }, kind: { S: kind } } });

const done: InvokeResult = { ok: true, payload: 'null' };

/** A function that remembers the keys of each batch that it was handed. */
function recorder(answer: (keys: string[], records: JsonObject[]) => InvokeResult = () => done) {
  const batches: string[][] = [];
  const invoker: FunctionInvoker = {
    invoke: async (_name, payload) => {
      const { Records } = JSON.parse(payload) as { Records: JsonObject[] };
      const keys = Records.map((record) => keyOf(record));
      batches.push(keys);
      return answer(keys, Records);
    },
  };
  return { batches, invoker };
}

function keyOf(record: JsonObject): string {
  const dynamodb = record.dynamodb as { Keys: { pk: { S: string } } } | undefined;
  return dynamodb?.Keys.pk.S ?? String(record.body);
}

function start(logicalId: string, invoker: FunctionInvoker, properties: JsonObject, source = streamArn) {
  const mapping = { logicalId, type: 'AWS::Lambda::EventSourceMapping', properties: { ...properties } };
  mapping.properties.FunctionName = 'handler';
  mapping.properties.EventSourceArn = source;
  const onError = (message: string): void => void errors.push(message);
  return startEventSources({ mappings: [mapping], invoker, ddbUrl: dynamo.url, sqsUrl: queues.url, dataDir, onError });
}
const errors: string[] = [];

test('hands over what the filter wants, in order, and goes on after a restart where it stood', async () => {
  await put('a1');
  await put('a2', 'noise');
  await put('a3');
  const filter = { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"kind":{"S":["event"]}}}}' }] };
  const { batches, invoker } = recorder();
  const first = start('Filtered', invoker, { FilterCriteria: filter, StartingPosition: 'TRIM_HORIZON' });
  expect(await first.drained()).toBe(true);
  await first.stop();
  expect(batches.flat()).toEqual(['a1', 'a3']);
  await put('a4');
  const second = start('Filtered', invoker, { FilterCriteria: filter, StartingPosition: 'TRIM_HORIZON' });
  expect(await second.drained()).toBe(true);
  await second.stop();
  expect(batches.flat()).toEqual(['a1', 'a3', 'a4']);
});

test('goes on at the first item that the function reports as failed', async () => {
  let failedOnce = false;
  const { batches, invoker } = recorder((keys, records) => {
    if (failedOnce || !keys.includes('b2')) return done;
    failedOnce = true;
    const change = records[keys.indexOf('b2')]?.dynamodb as JsonObject | undefined;
    const failed = { itemIdentifier: change?.SequenceNumber ?? null };
    return { ok: true, payload: JSON.stringify({ batchItemFailures: [failed] }) };
  });
  const sources = start('Partial', invoker, {
    StartingPosition: 'LATEST',
    BatchSize: 3,
    MaximumBatchingWindowInSeconds: 5,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
  await sources.drained();
  for (const key of ['b1', 'b2', 'b3']) await put(key);
  expect(await sources.drained()).toBe(true);
  await sources.stop();
  expect(batches).toEqual([
    ['b1', 'b2', 'b3'],
    ['b2', 'b3'],
  ]);
});

test('halves a failing batch, gives up on the poisoned record alone and tells the failure queue', async () => {
  const boom: InvokeResult = { ok: false, errorType: 'Error', errorMessage: 'boom', payload: '{}' };
  const { batches, invoker } = recorder((keys) => (keys.includes('c2') ? boom : done));
  const sources = start('Bisecting', invoker, {
    StartingPosition: 'LATEST',
    BatchSize: 4,
    MaximumBatchingWindowInSeconds: 5,
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 1,
    DestinationConfig: { OnFailure: { Destination: deadLetters } },
  });
  await sources.drained();
  for (const key of ['c1', 'c2', 'c3', 'c4']) await put(key);
  expect(await sources.drained()).toBe(true);
  await sources.stop();
  expect(batches).toEqual([['c1', 'c2', 'c3', 'c4'], ['c1', 'c2'], ['c1'], ['c2'], ['c2'], ['c3', 'c4']]);
  const { Messages } = await sqs.call('AmazonSQS.ReceiveMessage', {
    QueueUrl: `${queues.url}/000000000000/DeadLetters`,
  });
  const [message] = Messages as JsonObject[];
  const failure = JSON.parse(String(message?.Body)) as JsonObject;
  expect(failure.requestContext).toMatchObject({ condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 });
  expect(failure.DDBStreamBatchInfo).toMatchObject({ batchSize: 1, streamArn });
});

test('deletes the messages of a queue that were handled', async () => {
  const { batches, invoker } = recorder();
  const sources = start('FromQueue', invoker, {}, queueArn);
  const QueueUrl = `${queues.url}/000000000000/Orders`;
  await sqs.call('AmazonSQS.SendMessage', { QueueUrl, MessageBody: 'm1' });
  expect(await sources.drained()).toBe(true);
  await expect.poll(() => batches.flat()).toEqual(['m1']);
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'];
  await expect
    .poll(async () => (await sqs.call('AmazonSQS.GetQueueAttributes', { QueueUrl, AttributeNames })).Attributes)
    .toEqual({ ApproximateNumberOfMessages: '0', ApproximateNumberOfMessagesNotVisible: '0' });
  await sources.stop();
  expect(errors).toEqual([]);
});

test('refuses a mapping with a property or a filter that it does not know', () => {
  expect(() => start('Odd', recorder().invoker, { Mystery: 1 })).toThrow(/Odd.*Mystery/);
  const filter = { Filters: [{ Pattern: '{"a":[{"cidr":"10.0.0.0/8"}]}' }] };
  expect(() => start('Odd', recorder().invoker, { FilterCriteria: filter })).toThrow(/Odd.*cidr/);
});
