import { type AttributeValue, BatchGetItemCommand } from '@aws-sdk/client-dynamodb';
import type * as z from 'zod';
import type { Key } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import type { Table } from '../table.ts';

/** As many keys as one call takes. */
const most = 100;

/**
 * The items of at most 100 different keys by their partition keys, strongly consistent, parsed on the way out; those that do not exist are
 * absent. One call, and another for what DynamoDB has left out of its answer.
 */
export const batchGet = async <T>(
  table: Table,
  keys: readonly Key[],
  schema: z.ZodType<T>,
): Promise<Map<string, T>> => {
  if (keys.length > most) throw new RangeError(`${keys.length} keys at once`);
  const found = new Map<string, T>();
  let open: Record<string, AttributeValue>[] = keys.map(toAttributes);
  while (open.length > 0) {
    const { Responses, UnprocessedKeys } = await table.client.send(
      new BatchGetItemCommand({ RequestItems: { [table.name]: { Keys: open, ConsistentRead: true } } }),
    );
    for (const item of (Responses?.[table.name] ?? []).map(fromAttributes))
      found.set(String(item.pk), schema.parse(item));
    open = UnprocessedKeys?.[table.name]?.Keys ?? [];
  }
  return found;
};
