import { expect, test } from 'vitest';
import { readRequest } from '../../../../local/iam/requests/index.ts';
import type { Surroundings } from '../../../../local/iam/requests/surroundings.ts';
import { placeOf } from '../../../../local/place.ts';
import type { AwsRequest, Json } from '../../../../local/types.ts';

const place = placeOf({ partition: 'aws', region: 'us-east-1', account: '000000000000', stackName: 'City' });
const key = 'arn:aws:kms:us-east-1:000000000000:key/k1';
const at = (service: string, resource: string): string => `arn:aws:${service}:us-east-1:000000000000:${resource}`;
const encrypted = new Set([
  at('dynamodb', 'table/Sealed'),
  at('sns', 'Sealed'),
  at('sqs', 'Sealed'),
  'arn:aws:s3:::sealed',
]);
const around: Surroundings = {
  place,
  keyOf: (arn) => (encrypted.has(arn) ? key : undefined),
  keyArn: (name) => (name === 'k1' || name === 'alias/seal' || name === key ? key : undefined),
  keyOfCiphertext: (blob) => (blob === 'b3Vycw==' ? key : undefined),
  machineOfToken: (token) => (token === 'ours' ? at('states', 'stateMachine:Flow') : undefined),
};

const read = (service: string, operation: string, body: Json | string, more: Partial<AwsRequest> = {}): string[] =>
  readRequest(
    {
      ...{ service, operation, caller: 'f', method: 'POST', url: '/', headers: {} },
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
      ...more,
    },
    around,
  ).map(({ action, resource, context }) => {
    const via = context?.['kms:ViaService'];
    return `${action} on ${resource}${via === undefined ? '' : ` via ${via}`}`;
  });

const open = at('dynamodb', 'table/Open');
const sealed = at('dynamodb', 'table/Sealed');

test('a read of a table is authorised on the table, of an index on the index', () => {
  expect(read('dynamodb', 'GetItem', { TableName: 'Open', Key: {} })).toEqual([`dynamodb:GetItem on ${open}`]);
  expect(read('dynamodb', 'Query', { TableName: open })).toEqual([`dynamodb:Query on ${open}`]);
  expect(read('dynamodb', 'Query', { TableName: 'Open', IndexName: 'work' })).toEqual([
    `dynamodb:Query on ${open}/index/work`,
  ]);
});

test('a table with a customer’s key is read through the key', () => {
  const decrypts = `kms:Decrypt on ${key} via dynamodb.us-east-1.amazonaws.com`;
  expect(read('dynamodb', 'Query', { TableName: 'Sealed', IndexName: 'work' })).toEqual([
    `dynamodb:Query on ${sealed}/index/work`,
    decrypts,
  ]);
  expect(read('dynamodb', 'DescribeTable', { TableName: 'Sealed' })).toEqual([`dynamodb:DescribeTable on ${sealed}`]);
});

test('a transaction is authorised as its single actions, each once', () => {
  const TransactItems = [
    { Put: { TableName: 'Open', Item: {} } },
    { Put: { TableName: 'Open', Item: {} } },
    { Update: { TableName: 'Open' } },
    { Delete: { TableName: 'Other' } },
    { ConditionCheck: { TableName: 'Open' } },
  ];
  expect(read('dynamodb', 'TransactWriteItems', { TransactItems })).toEqual([
    `dynamodb:PutItem on ${open}`,
    `dynamodb:UpdateItem on ${open}`,
    `dynamodb:DeleteItem on ${at('dynamodb', 'table/Other')}`,
    `dynamodb:ConditionCheckItem on ${open}`,
  ]);
  const reads = { TransactItems: [{ Get: { TableName: 'Open', Key: {} } }] };
  expect(read('dynamodb', 'TransactGetItems', reads)).toEqual([`dynamodb:GetItem on ${open}`]);
});

test('batches are authorised by their own actions on every table', () => {
  expect(read('dynamodb', 'BatchGetItem', { RequestItems: { Open: {}, Other: {} } })).toEqual([
    `dynamodb:BatchGetItem on ${open}`,
    `dynamodb:BatchGetItem on ${at('dynamodb', 'table/Other')}`,
  ]);
});

test('what cannot be read asks for the operation on everything', () => {
  expect(read('dynamodb', 'GetItem', 'no json')).toEqual(['dynamodb:GetItem on *']);
  expect(read('dynamodb', 'TransactWriteItems', {})).toEqual(['dynamodb:TransactWriteItems on *']);
  expect(read('athena', 'StartQuery', {})).toEqual(['athena:StartQuery on *']);
});

test('queues and topics: batches as what they are batches of, and through their keys', () => {
  const QueueUrl = 'http://127.0.0.1:1/000000000000/Letters';
  expect(read('sqs', 'SendMessageBatch', { QueueUrl })).toEqual([`sqs:SendMessage on ${at('sqs', 'Letters')}`]);
  expect(read('sqs', 'GetQueueUrl', { QueueName: 'Letters' })).toEqual([`sqs:GetQueueUrl on ${at('sqs', 'Letters')}`]);
  expect(read('sqs', 'ReceiveMessage', { QueueUrl: QueueUrl.replace('Letters', 'Sealed') })).toEqual([
    `sqs:ReceiveMessage on ${at('sqs', 'Sealed')}`,
    `kms:Decrypt on ${key} via sqs.us-east-1.amazonaws.com`,
  ]);
  const form = new URLSearchParams({ Action: 'Publish', TopicArn: at('sns', 'Sealed') }).toString();
  expect(read('sns', 'Publish', form)).toEqual([
    `sns:Publish on ${at('sns', 'Sealed')}`,
    `kms:GenerateDataKey on ${key} via sns.us-east-1.amazonaws.com`,
    `kms:Decrypt on ${key} via sns.us-east-1.amazonaws.com`,
  ]);
});

test('objects by bucket and key, buckets by their name, what is locked with the lock', () => {
  const s3 = (operation: string, url: string, headers = {}) => read('s3', operation, '', { url, headers });
  expect(s3('PutObject', '/files/a/b%20c.json?x-id=PutObject')).toEqual([
    's3:PutObject on arn:aws:s3:::files/a/b c.json',
  ]);
  expect(s3('HeadObject', '/sealed/a')).toEqual([
    's3:GetObject on arn:aws:s3:::sealed/a',
    `kms:Decrypt on ${key} via s3.us-east-1.amazonaws.com`,
  ]);
  expect(s3('GetObject', '/files/a?versionId=1')).toEqual(['s3:GetObjectVersion on arn:aws:s3:::files/a']);
  expect(s3('ListObjectsV2', '/files?list-type=2')).toEqual(['s3:ListBucket on arn:aws:s3:::files']);
  expect(s3('DeleteObjects', '/files?delete')).toEqual(['s3:DeleteObject on arn:aws:s3:::files/*']);
  expect(s3('ListBuckets', '/')).toEqual(['s3:ListAllMyBuckets on *']);
  expect(s3('PutObject', '/files/a', { 'x-amz-object-lock-mode': 'COMPLIANCE' })).toContain(
    's3:PutObjectRetention on arn:aws:s3:::files/a',
  );
});

test('a copy is authorised as a write of the one and a read of the other, with the keys of both', () => {
  const copy = (url: string, source: string) =>
    read('s3', 'CopyObject', '', { url, headers: { 'x-amz-copy-source': source } });
  const through = (action: string): string => `kms:${action} on ${key} via s3.us-east-1.amazonaws.com`;
  expect(copy('/sealed/to', 'files/in/a%20b')).toEqual([
    ...['s3:PutObject on arn:aws:s3:::sealed/to', 's3:GetObject on arn:aws:s3:::files/in/a b'],
    through('GenerateDataKey'),
  ]);
  expect(copy('/files/to', '/sealed/a?versionId=v')).toEqual([
    ...['s3:PutObject on arn:aws:s3:::files/to', 's3:GetObjectVersion on arn:aws:s3:::sealed/a'],
    through('Decrypt'),
  ]);
});

test('keys by id, alias, ARN or ciphertext; parameters by name with or without its slash', () => {
  for (const KeyId of ['k1', 'alias/seal', key]) expect(read('kms', 'Sign', { KeyId })).toEqual([`kms:Sign on ${key}`]);
  expect(read('kms', 'Decrypt', { CiphertextBlob: 'b3Vycw==' })).toEqual([`kms:Decrypt on ${key}`]);
  expect(read('kms', 'Sign', { KeyId: 'k2' })).toEqual([`kms:Sign on ${at('kms', 'key/k2')}`]);
  expect(read('ssm', 'GetParameter', { Name: '/a/b' })).toEqual([`ssm:GetParameter on ${at('ssm', 'parameter/a/b')}`]);
  expect(read('ssm', 'GetParameters', { Names: ['a', '/b'] })).toEqual([
    `ssm:GetParameters on ${at('ssm', 'parameter/a')}`,
    `ssm:GetParameters on ${at('ssm', 'parameter/b')}`,
  ]);
});

test('an answer to a task is authorised on the machine that waits for it', () => {
  const stateMachineArn = at('states', 'stateMachine:Flow');
  expect(read('states', 'StartExecution', { stateMachineArn })).toEqual([
    `states:StartExecution on ${stateMachineArn}`,
  ]);
  expect(read('states', 'SendTaskSuccess', { taskToken: 'ours' })).toEqual([
    `states:SendTaskSuccess on ${stateMachineArn}`,
  ]);
  // It is of no execution: the service says so, and nothing happens.
  expect(read('states', 'SendTaskSuccess', { taskToken: 'forged' })).toEqual([]);
});

test('events are authorised on every bus that they are for', () => {
  const Entries = [{}, {}, { EventBusName: 'other' }];
  expect(read('events', 'PutEvents', { Entries })).toEqual([
    `events:PutEvents on ${at('events', 'event-bus/default')}`,
    `events:PutEvents on ${at('events', 'event-bus/other')}`,
  ]);
});
