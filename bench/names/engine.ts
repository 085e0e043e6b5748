import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ADMINISTRATOR } from '../../local/administrator.ts';
import { startDynamoEngine } from '../../local/engines/dynoxide.ts';
import { dynoxideBinary } from '../../local/engines/dynoxide-binary.ts';
import type { Table } from '../../shared/store/table.ts';

const name = 'registry';
const keys = { pk: 'HASH', sk: 'RANGE' } as const;
const schema = {
  Table: {
    TableName: name,
    KeySchema: Object.entries(keys).map(([AttributeName, KeyType]) => ({ AttributeName, KeyType })),
    AttributeDefinitions: Object.keys(keys).map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
  },
};

/** Makes the engine's database of lines that each hold an item, as DynamoDB exports a table. */
const importLines = async (dataDir: string, lines: Iterable<string>): Promise<void> => {
  const source = join(dataDir, 'export');
  const data = join(source, name, 'data');
  mkdirSync(data, { recursive: true });
  let files = 0;
  for (const text of lines) writeFileSync(join(data, `${String(files++).padStart(6, '0')}.json`), text);
  const schemaFile = join(dataDir, 'schema.json');
  writeFileSync(schemaFile, JSON.stringify(schema));
  mkdirSync(join(dataDir, 'dynamodb'));
  const output = join(dataDir, 'dynamodb', 'dynamodb.db');
  await promisify(execFile)(dynoxideBinary(), [
    'import',
    '--source',
    source,
    '--schema',
    schemaFile,
    '--output',
    output,
  ]);
  rmSync(source, { recursive: true });
};

/**
 * A table of the items in `files`, for as long as `work` takes: the engine of a city alone, without index, stream or functions. Each of
 * the files is lines of `{"Item": …}`.
 */
export const withTable = async <T>(files: Iterable<string>, work: (table: Table) => Promise<T>): Promise<T> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'yizhantong-names-'));
  try {
    await importLines(dataDir, files);
    const engine = await startDynamoEngine({ dataDir, onExit: (reason) => console.error(reason) });
    const client = new DynamoDBClient({ endpoint: engine.url, region: 'us-east-1', credentials: ADMINISTRATOR });
    try {
      return await work({ client, name });
    } finally {
      client.destroy();
      await engine.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
};
