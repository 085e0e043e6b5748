import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Key } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import type { Table } from '../table.ts';

type Raw = Record<string, unknown>;

/** One item by key, strongly consistent, parsed on the way out; undefined where there is none. */
export const getItem = async <T>(table: Table, key: Key, schema: z.ZodType<T>): Promise<T | undefined> => {
  const command = new GetItemCommand({ TableName: table.name, Key: toAttributes(key), ConsistentRead: true });
  const { Item } = await table.client.send(command);
  return Item && schema.parse(fromAttributes(Item));
};

/** All items of a partition whose sort key lies between two (both included), strongly consistent, in the order of the key. */
export const queryRange = async (table: Table, pk: string, from: string, to: string): Promise<Raw[]> => {
  const found: Raw[] = [];
  let start: Record<string, import('@aws-sdk/client-dynamodb').AttributeValue> | undefined;
  do {
    const page = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: toAttributes({ ':pk': pk, ':from': from, ':to': to }),
        ExclusiveStartKey: start,
      }),
    );
    found.push(...(page.Items ?? []).map(fromAttributes));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
};
