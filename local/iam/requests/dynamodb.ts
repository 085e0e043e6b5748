import { asArray, asObject } from '../../engines/provision/properties.ts';
import { arnIn, type Place } from '../../place.ts';
import type { Json, JsonObject } from '../../types.ts';
import type { Ask } from '../ask.ts';
import { inputOf, type RequestReader, type Surroundings, textOf, throughService } from './surroundings.ts';

/** One action on a table or on one of its indexes. */
interface TableCall {
  action: string;
  input: JsonObject;
}

/** Operations that name several tables: their single actions. */
const several: Record<string, (input: JsonObject) => TableCall[]> = {
  TransactWriteItems: ({ TransactItems }) =>
    parts(TransactItems).map(([kind, input]) => ({
      action: kind === 'ConditionCheck' ? 'ConditionCheckItem' : `${kind}Item`,
      input,
    })),
  TransactGetItems: ({ TransactItems }) => parts(TransactItems).map(([, input]) => ({ action: 'GetItem', input })),
  BatchGetItem: ({ RequestItems }) => tablesOf(RequestItems, 'BatchGetItem'),
  BatchWriteItem: ({ RequestItems }) => tablesOf(RequestItems, 'BatchWriteItem'),
};

/** These say something of the table, and read nothing that its key encrypts. */
const KEYLESS = new Set(['DescribeTable', 'DescribeTimeToLive', 'ListTables']);

/** A DynamoDB call: the actions on its tables, and what the caller needs on their keys. Transactions are their actions. */
export const readDynamoDb: RequestReader = (request, around) => {
  const { operation } = request;
  const input = inputOf(request);
  const calls = several[operation]?.(input) ?? [{ action: operation, input }];
  const asks = new Map<string, Ask>();
  for (const call of calls) for (const ask of asksOf(call, around)) asks.set(`${ask.action} ${ask.resource}`, ask);
  return asks.size > 0 ? [...asks.values()] : [{ action: `dynamodb:${operation}`, resource: '*' }];
};

function asksOf({ action, input }: TableCall, around: Surroundings): Ask[] {
  const table = tableArn(textOf(input, 'TableName'), around.place);
  if (table === undefined) return [{ action: `dynamodb:${action}`, resource: '*' }];
  const index = textOf(input, 'IndexName');
  const resource = index === '' ? table : `${table}/index/${index}`;
  const ask = { action: `dynamodb:${action}`, resource };
  return [ask, ...throughService('dynamodb', table, KEYLESS.has(action) ? [] : ['Decrypt'], around)];
}

/** A table may be named by its ARN. */
function tableArn(name: string, place: Place): string | undefined {
  if (name === '') return undefined;
  return name.startsWith('arn:') ? name : arnIn(place, 'dynamodb', `table/${name}`);
}

const parts = (items: Json | undefined): [string, JsonObject][] =>
  asArray(items).flatMap((item) =>
    Object.entries(asObject(item) ?? {}).map(([kind, input]) => [kind, asObject(input) ?? {}]),
  );

const tablesOf = (items: Json | undefined, action: string): TableCall[] =>
  Object.keys(asObject(items) ?? {}).map((TableName) => ({ action, input: { TableName } }));
