import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  ListExecutionsCommand,
  SFNClient,
} from '@aws-sdk/client-sfn';
import { ADMINISTRATOR } from '../../../local/administrator.ts';
import type { TestCity } from '../../support/city.ts';
import { brokenForm } from './needles-of.ts';

/** A text, or bytes, to be searched. */
export type Hay = string | Buffer;

/** Files of a folder of the runner, byte by byte: also what a database has overwritten and not yet given back. */
export const filesIn = (folder: string, names: RegExp): Buffer[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && names.test(one.name))
    .map(({ name }) => readFileSync(join(folder, name)))
    .filter((bytes) => bytes.length > 0);

/** Every execution as Step Functions shows it: input, output, error, cause, and the whole history. */
export const executionsOf = async (city: TestCity): Promise<string[]> => {
  const { awsUrl, outputs } = city.demo().city();
  const client = new SFNClient({ endpoint: awsUrl, region: 'us-east-1', credentials: ADMINISTRATOR });
  const list = new ListExecutionsCommand({ stateMachineArn: String(outputs.StateMachineArn) });
  const { executions = [] } = await client.send(list);
  const found = executions.map(async ({ executionArn }) => {
    const all = [JSON.stringify(await client.send(new DescribeExecutionCommand({ executionArn })))];
    for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
      const page = await client.send(
        new GetExecutionHistoryCommand({ executionArn, includeExecutionData: true, nextToken }),
      );
      all.push(...(page.events ?? []).map((event) => JSON.stringify(event)));
      nextToken = page.nextToken;
    }
    return all;
  });
  return (await Promise.all(found)).flat();
};

/** Every row of the tables of a database whose names are matched, as text. */
const rowsOf = (file: string, tables: RegExp): string[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  const names = database
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));
  const rows = names
    .filter((name) => tables.test(name))
    .flatMap((name) => database.prepare(`SELECT * FROM "${name}"`).all())
    .map((row) => JSON.stringify(row));
  database.close();
  return rows;
};

/** What stands in queues, the dead letters above all. */
export const queuedIn = (city: TestCity): string[] =>
  rowsOf(join(city.directory(), 'runner', 'objects-and-queues', 'fauxqs.db'), /^sqs_/);

/** Everything in the table, by kind of item; but for the cases that the run itself has broken, which nothing of ours has written. */
export const itemsByEntity = async (city: TestCity): Promise<Map<string, string[]>> => {
  const items = (await city.register().everything()).filter(({ form }) => form !== brokenForm);
  const kinds = Map.groupBy(items, ({ entity, pk }) => String(entity ?? String(pk).split('#')[0]));
  return new Map([...kinds].map(([kind, of]) => [kind, of.map((item) => JSON.stringify(item))]));
};
