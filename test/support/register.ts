import { DeleteItemCommand, DynamoDBClient, PutItemCommand, QueryCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ADMINISTRATOR } from '../../local/administrator.ts';
import type { City } from '../../local/client.ts';
import { type Attributes, fromAttributes, toAttributes } from '../../shared/store/marshal.ts';
import { Event } from './chain.ts';

/** An item of the table as it stands there. */
export type Item = Record<string, unknown>;

/** Reads the table past the API, for what must hold and is shown to nobody. */
export interface Register {
  /** Everything in the table. */
  everything(): Promise<Item[]>;
  /** Everything of a case. */
  ofCase(caseNumber: string): Promise<Item[]>;
  /** Everything of the working calendar. */
  ofCalendar(): Promise<Item[]>;
  /** The items of one entity of a case. */
  entities(caseNumber: string, entity: string): Promise<Item[]>;
  events(caseNumber: string): Promise<Event[]>;
  /** Who has looked at a case, entry by entry, and the heads of those logs. */
  accessLog(caseNumber: string): Promise<Item[]>;
  /** Numbers that are entered in the register for a case, by kind: one entry a number. */
  numbers(caseNumber: string): Promise<{ kind: string; value: string }[]>;
  /** How many numbers of each sequence have been drawn. */
  sequences(): Promise<Record<string, number>>;
  /** Numbers that were drawn and never assigned. */
  gaps(): Promise<string[]>;
  /** Changes attributes of a stored item of a case, as nobody may. */
  overwrite(caseNumber: string, sk: string, attributes: Record<string, unknown>): Promise<void>;
  /** Puts an item into the table, as nobody may; takes it out where it has nothing but its key. */
  replace(item: Item): Promise<void>;
  /** Sets how many numbers of a sequence have been drawn, all of them accounted for. */
  drawSequence(key: string, drawn: number): Promise<void>;
  client: DynamoDBClient;
  table: string;
  close(): void;
}

const readAll = (client: DynamoDBClient, TableName: string) => {
  const collect = async (
    page: (
      start?: Attributes,
    ) => Promise<{ Items?: Attributes[] | undefined; LastEvaluatedKey?: Attributes | undefined }>,
  ) => {
    const found: Item[] = [];
    for (let start: Attributes | undefined, more = true; more; more = start !== undefined) {
      const { Items = [], LastEvaluatedKey } = await page(start);
      found.push(...Items.map(fromAttributes));
      start = LastEvaluatedKey;
    }
    return found;
  };
  return {
    partition: (pk: string): Promise<Item[]> =>
      collect((ExclusiveStartKey) =>
        client.send(
          new QueryCommand({
            TableName,
            ConsistentRead: true,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: toAttributes({ ':pk': pk }),
            ExclusiveStartKey,
          }),
        ),
      ),
    everything: (): Promise<Item[]> =>
      collect((ExclusiveStartKey) =>
        client.send(new ScanCommand({ TableName, ConsistentRead: true, ExclusiveStartKey })),
      ),
  };
};

/** Opens the table of a running city. */
export const openRegister = ({ awsUrl, outputs }: City): Register => {
  const client = new DynamoDBClient({ endpoint: awsUrl, region: 'us-east-1', credentials: ADMINISTRATOR });
  const table = String(outputs.TableName);
  const { partition, everything } = readAll(client, table);
  const ofCase = (caseNumber: string) => partition(`CASE#${caseNumber}`);
  const entities = async (caseNumber: string, entity: string) =>
    (await ofCase(caseNumber)).filter((item) => item.entity === entity);
  return {
    client,
    table,
    everything,
    ofCase,
    ofCalendar: () => partition('CALENDAR'),
    entities,
    events: async (caseNumber) => (await entities(caseNumber, 'event')).map((item) => Event.parse(item)),
    accessLog: (caseNumber) => partition(`ACCESS#${caseNumber}`),
    numbers: async (caseNumber) =>
      (await everything())
        .filter((item) => item.entity === 'number' && item.caseId === caseNumber)
        .map(({ kind, value }) => ({ kind: String(kind), value: String(value) })),
    sequences: async () =>
      Object.fromEntries((await partition('SEQUENCE')).map(({ sk, drawn }) => [String(sk), Number(drawn)])),
    gaps: async () => (await everything()).filter((item) => item.entity === 'gap').map(({ value }) => String(value)),
    overwrite: async (caseNumber, sk, attributes) => {
      const item = (await ofCase(caseNumber)).find((one) => one.sk === sk);
      if (item === undefined) throw new Error(`nothing at ${sk}`);
      await client.send(new PutItemCommand({ TableName: table, Item: toAttributes({ ...item, ...attributes }) }));
    },
    replace: async ({ pk, sk, ...item }) => {
      const Key = toAttributes({ pk, sk });
      if (Object.keys(item).length === 0) await client.send(new DeleteItemCommand({ TableName: table, Key }));
      else await client.send(new PutItemCommand({ TableName: table, Item: { ...Key, ...toAttributes(item) } }));
    },
    drawSequence: async (key, drawn) => {
      const [kind, scope] = key.split('#');
      const all = { drawn, marked: drawn, checked: drawn };
      const item = { pk: 'SEQUENCE', sk: key, entity: 'sequence', kind, scope, ...all };
      await client.send(new PutItemCommand({ TableName: table, Item: toAttributes(item) }));
    },
    close: () => client.destroy(),
  };
};
