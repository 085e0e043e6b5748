import { asArray, asObject } from '../../engines/provision/properties.ts';
import type { JsonObject } from '../../types.ts';
import type { JsonClient } from '../json-client.ts';

/** One action of a TransactWriteItems. */
export interface TransactAction {
  kind: 'Put' | 'Update' | 'Delete' | 'ConditionCheck';
  input: JsonObject;
}

/** Reads the actions of a transaction. */
export function readActions(transaction: JsonObject): TransactAction[] {
  return asArray(transaction.TransactItems).map((item) => {
    const [kind, input] = Object.entries(asObject(item) ?? {})[0] ?? [];
    return { kind: kind as TransactAction['kind'], input: asObject(input) ?? {} };
  });
}

/** Names of a table's key attributes, remembered. */
export function createKeySchema(client: JsonClient): (tableName: string) => Promise<string[]> {
  const known = new Map<string, string[]>();
  return async (tableName) => {
    const found = known.get(tableName);
    if (found) return found;
    const { Table } = await client.call('DynamoDB_20120810.DescribeTable', { TableName: tableName });
    const names = asArray(asObject(Table)?.KeySchema).map((part) => String(asObject(part)?.AttributeName));
    known.set(tableName, names);
    return names;
  };
}

/** The condition of an action as a ConditionCheck of its own; undefined where it has none. */
export function asConditionCheck({ kind, input }: TransactAction, keyNames: string[]): JsonObject | undefined {
  const { ConditionExpression: expression, TableName = null, ReturnValuesOnConditionCheckFailure: returned } = input;
  if (typeof expression !== 'string') return undefined;
  const item = asObject(input.Item);
  const Key = kind === 'Put' ? Object.fromEntries(keyNames.map((name) => [name, item?.[name] ?? null])) : input.Key;
  return {
    TableName,
    Key: Key ?? null,
    ConditionExpression: expression,
    // DynamoDB refuses names and values that no expression uses, and an update's are shared with its other expression.
    ...used(input, 'ExpressionAttributeNames', expression),
    ...used(input, 'ExpressionAttributeValues', expression),
    ...(returned === undefined ? {} : { ReturnValuesOnConditionCheckFailure: returned }),
  };
}

function used(input: JsonObject, member: string, expression: string): JsonObject {
  const tokens = new Set(expression.match(/[#:][A-Za-z0-9_]+/g));
  const kept = Object.entries(asObject(input[member]) ?? {}).filter(([token]) => tokens.has(token));
  return kept.length === 0 ? {} : { [member]: Object.fromEntries(kept) };
}
