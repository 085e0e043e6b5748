import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  type TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startAws } from './city.ts';

let aws: Awaited<ReturnType<typeof startAws>>;
let once: DynamoDBClient;
beforeAll(async () => {
  aws = await startAws();
  once = new DynamoDBClient({ ...aws.config, maxAttempts: 1 });
});
afterEach(() => aws.putFaults([]));
afterAll(() => aws.stop());

const put = (pk: string) => new PutItemCommand({ TableName: 'Cases', Item: { pk: { S: pk } } });
const get = (pk: string) => new GetItemCommand({ TableName: 'Cases', Key: { pk: { S: pk } }, ConsistentRead: true });
const Put = (pk: string) => ({
  Put: { TableName: 'Cases', Item: { pk: { S: pk } }, ConditionExpression: 'attribute_not_exists(pk)' },
});
const transact = (...keys: string[]) => new TransactWriteItemsCommand({ TransactItems: keys.map(Put) });

test('a transaction meets a conflict, once, and nothing is written', async () => {
  await aws.putFaults([{ operation: 'TransactWriteItems', times: 1, effect: { kind: 'conflict' } }]);
  const error = await once.send(transact('c1', 'c2')).catch((e: TransactionCanceledException) => e);
  expect(error).toMatchObject({ name: 'TransactionCanceledException' });
  const { CancellationReasons } = error as TransactionCanceledException;
  expect(CancellationReasons?.map(({ Code }) => Code).sort()).toEqual(['None', 'TransactionConflict']);
  expect((await once.send(get('c1'))).Item).toBeUndefined();
  await once.send(transact('c1', 'c2'));
});

test('a single write meets a conflict; reads never do', async () => {
  await aws.putFaults([{ effect: { kind: 'conflict' } }]);
  await expect(once.send(put('s1'))).rejects.toMatchObject({ name: 'TransactionConflictException' });
  await once.send(get('s1'));
});

test('skip, times and caller choose calls, and the SDK tries a throttled one again', async () => {
  await aws.putFaults([
    { id: 't', caller: 'submit', operation: 'GetItem', skip: 1, times: 1, effect: { kind: 'throttle' } },
  ]);
  await once.send(get('t1'));
  await expect(once.send(get('t1'))).rejects.toMatchObject({ name: 'ProvisionedThroughputExceededException' });
  await once.send(get('t1'));
  const rules = await (await fetch(`${aws.endpoint.url}/_local/faults`)).json();
  expect(rules).toMatchObject([{ id: 't', matched: 3, hits: 1 }]);
});

test('a lost reply was executed', async () => {
  await aws.putFaults([{ operation: 'PutItem', times: 1, effect: { kind: 'lostReply' } }]);
  await expect(once.send(put('l1'))).rejects.toThrow();
  expect((await once.send(get('l1'))).Item).toBeDefined();
});

test('a probability hits the same calls for the same seed', async () => {
  const run = async (): Promise<boolean[]> => {
    await aws.putFaults([{ operation: 'GetItem', probability: 0.5, seed: 7, effect: { kind: 'throttle' } }]);
    const outcomes: boolean[] = [];
    for (let i = 0; i < 12; i += 1)
      outcomes.push(
        await once.send(get('p')).then(
          () => true,
          () => false,
        ),
      );
    return outcomes;
  };
  const first = await run();
  expect(new Set(first).size).toBe(2);
  expect(await run()).toEqual(first);
});

test('a transaction item by item shows what lies between, and keeps writers out', async () => {
  await aws.putFaults([{ effect: { kind: 'itemByItem', order: 'reverse', delayMs: 60 } }]);
  const keys = ['i1', 'i2', 'i3'];
  const count = async () => {
    const { Items = [] } = await once.send(new ScanCommand({ TableName: 'Cases' }));
    return Items.filter(({ pk }) => keys.includes(pk?.S ?? '')).length;
  };
  const seen = new Set<number>();
  const writing = once.send(transact(...keys));
  await expect.poll(async () => seen.add(await count()).has(2), { interval: 5 }).toBe(true);
  await once.send(put('after'));
  expect(await count()).toBe(3);
  await writing;
});

test('a transaction item by item whose condition fails writes nothing and gives the reasons of all items', async () => {
  await once.send(put('exists'));
  await aws.putFaults([{ effect: { kind: 'itemByItem' } }]);
  const update = {
    Update: {
      TableName: 'Cases',
      Key: { pk: { S: 'u1' } },
      UpdateExpression: 'SET #n = :n',
      ConditionExpression: 'attribute_not_exists(#n)',
      ExpressionAttributeNames: { '#n': 'n' },
      ExpressionAttributeValues: { ':n': { N: '1' } },
    },
  };
  const items = [update, Put('exists'), { Put: { TableName: 'Cases', Item: { pk: { S: 'free' } } } }];
  const refused = await once.send(new TransactWriteItemsCommand({ TransactItems: items })).catch((error) => error);
  const codes = (refused as TransactionCanceledException).CancellationReasons?.map(({ Code }) => Code);
  expect(codes).toEqual(['None', 'ConditionalCheckFailed', 'None']);
  expect((await once.send(get('free'))).Item).toBeUndefined();
  await once.send(new TransactWriteItemsCommand({ TransactItems: [update] }));
  expect((await once.send(get('u1'))).Item?.n).toEqual({ N: '1' });
});

test('killing comes before or after the call is executed', async () => {
  await aws.putFaults([{ operation: 'PutItem', bodyMatches: 'k1', effect: { kind: 'killAfter' } }]);
  await once.send(put('k1'));
  expect(aws.kills()).toBe(1);
});

test('a rule that is none is refused by name', async () => {
  const response = await aws.putFaults([{ effect: { kind: 'meteor' } }]);
  expect(response.status).toBe(400);
});
