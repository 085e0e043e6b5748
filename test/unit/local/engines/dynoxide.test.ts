import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createJsonClient } from '../../../../local/aws/json-client.ts';
import { startDynamoEngine } from '../../../../local/engines/dynoxide.ts';
import { dynoxideBinary } from '../../../../local/engines/dynoxide-binary.ts';
import { provisionTable } from '../../../../local/engines/provision/table.ts';
import { trimStreamRecords } from '../../../../local/engines/stream-records.ts';
import type { Resource } from '../../../../local/types.ts';

const root = mkdtempSync(join(tmpdir(), 'dynoxide-'));
afterAll(() => rmSync(root, { recursive: true }));

const pk = { AttributeName: 'pk', AttributeType: 'S' };
const owner = { AttributeName: 'owner', AttributeType: 'S' };

const table = (extra: Resource['properties'] = {}): Resource => ({
  logicalId: 'Table',
  type: 'AWS::DynamoDB::GlobalTable',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [pk],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    ...extra,
  },
});
const owners = {
  IndexName: 'owners',
  KeySchema: [{ AttributeName: 'owner', KeyType: 'HASH' }],
  Projection: { ProjectionType: 'ALL' },
};

/** An engine that ends with the test, whatever the test finds. */
async function start(name: string, onExit: (reason: string) => void = () => undefined) {
  const engine = await startDynamoEngine({ dataDir: join(root, name), onExit });
  onTestFinished(() => engine.stop());
  return engine;
}

const isAlive = (pid: number): boolean => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

test('keeps what it acknowledged through a kill of its parent, and dies with it', async () => {
  const dataDir = join(root, 'killed');
  const script = `import { startDynamoEngine } from '${new URL('../../../../local/engines/dynoxide.ts', import.meta.url).pathname}';
    const engine = await startDynamoEngine({ dataDir: process.argv[1], onExit: () => process.exit(1) });
    console.log(JSON.stringify({ url: engine.url, pid: engine.pid }));
    setInterval(() => {}, 1000);`;
  const parent = spawn(process.execPath, ['--input-type=module', '-e', script, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [line] = (await once(parent.stdout, 'data')) as [Buffer];
  const { url, pid } = JSON.parse(line.toString()) as { url: string; pid: number };
  await provisionTable(table(), url);
  const client = createJsonClient(url, 'dynamodb');
  await client.call('DynamoDB_20120810.PutItem', { TableName: 'Table', Item: { pk: { S: 'kept' } } });
  client.stop();
  parent.kill('SIGKILL');
  await expect.poll(() => isAlive(pid)).toBe(false);

  const engine = await start('killed');
  const again = createJsonClient(engine.url, 'dynamodb');
  const { Item } = await again.call('DynamoDB_20120810.GetItem', { TableName: 'Table', Key: { pk: { S: 'kept' } } });
  expect(Item).toEqual({ pk: { S: 'kept' } });
  again.stop();
});

test('ends an engine that was left behind on the same data, and no other process', async () => {
  const dataDir = join(root, 'orphan');
  const first = await start('orphan');
  const second = await start('orphan');
  await expect.poll(() => isAlive(first.pid)).toBe(false);
  await second.stop();
  writeFileSync(join(dataDir, 'dynamodb', 'pid'), String(process.pid));
  await start('orphan');
});

test('tells when the engine ends by itself', async () => {
  let reason = '';
  const engine = await start('ends', (why) => {
    reason = why;
  });
  process.kill(engine.pid, 'SIGKILL');
  await expect.poll(() => reason).toContain('SIGKILL');
});

test('provisions again without harm, adds an index, and refuses an unknown property and another projection', async () => {
  const engine = await start('tables');
  const first = await provisionTable(
    table({ TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } }),
    engine.url,
  );
  const second = await provisionTable(
    table({ GlobalSecondaryIndexes: [owners], AttributeDefinitions: [pk, owner] }),
    engine.url,
  );
  expect(second).toEqual(first);
  expect(first.tableArn).toBe('arn:aws:dynamodb:us-east-1:000000000000:table/Table');
  const client = createJsonClient(engine.url, 'dynamodb');
  const { Table } = await client.call('DynamoDB_20120810.DescribeTable', { TableName: 'Table' });
  expect(Table).toMatchObject({ GlobalSecondaryIndexes: [{ IndexName: 'owners' }] });
  client.stop();
  await expect(provisionTable(table({ Mystery: 1 }), engine.url)).rejects.toThrow(/Table.*Mystery/);
  const narrower = { ...owners, Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['state'] } };
  const changed = table({ GlobalSecondaryIndexes: [narrower], AttributeDefinitions: [pk, owner] });
  await expect(provisionTable(changed, engine.url)).rejects.toThrow(/index owners projects other attributes/);
});

test('stream records have an index on their sequence, and the newest of a table is never trimmed', async () => {
  const dataDir = join(root, 'records');
  const engine = await start('records');
  await provisionTable(table(), engine.url);
  const client = createJsonClient(engine.url, 'dynamodb');
  const put = (pk: string) => client.call('DynamoDB_20120810.PutItem', { TableName: 'Table', Item: { pk: { S: pk } } });
  for (const pk of ['a', 'b', 'c']) await put(pk);
  const path = join(dataDir, 'dynamodb', 'dynamodb.db');
  expect(trimStreamRecords(path, Date.now() + 3_600_000)).toBe(2);
  await put('d');
  const db = new DatabaseSync(path, { readOnly: true });
  const sequence = db.prepare('SELECT sequence_number AS n FROM _stream_records ORDER BY id').all();
  expect(sequence.map(({ n }) => n)).toEqual(['3', '4']);
  const plan = db.prepare(
    'EXPLAIN QUERY PLAN SELECT MAX(CAST(sequence_number AS INTEGER)) FROM _stream_records WHERE table_name = ?',
  );
  expect(String(plan.all('Table')[0]?.detail)).toContain('_runner_stream_sequence');
  db.close();
  client.stop();
});

test('says what to do where there is no binary', () => {
  expect(() => dynoxideBinary('plan9', 'mips')).toThrow(/AWS_ENDPOINT_URL_DYNAMODB/);
});
