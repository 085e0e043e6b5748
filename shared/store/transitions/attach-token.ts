import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { updateOf } from '../expression.ts';
import type { Key } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';

/**
 * Hangs the bell on an aggregate: the task token by which the workflow is signalled when the aggregate is decided. It is
 * no change of state. Answers the item as it is after the write, so that the caller sees a decision that came first;
 * undefined where the aggregate does not exist.
 */
export const attachToken = async (table: Table, key: Key, taskToken: string): Promise<object | undefined> => {
  const spec = updateOf({ set: { taskToken } });
  const command = {
    TableName: table.name,
    Key: toAttributes(key),
    ...spec,
    ConditionExpression: 'attribute_exists(pk)',
    ReturnValues: 'ALL_NEW' as const,
  };
  try {
    const { Attributes } = await withRetry(isSingleWriteConflict, () =>
      table.client.send(new UpdateItemCommand(command)),
    );
    return Attributes && fromAttributes(Attributes);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};
