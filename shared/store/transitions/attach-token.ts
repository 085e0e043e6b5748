import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { updateOf } from '../expression.ts';
import type { Key } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';

/** A task token and when its task was begun, as text that sorts: entered at, and how manieth attempt. */
export interface Bell {
  taskToken: string;
  taskOrder: string;
}

/** The aggregate as it is now, and whether the bell hangs on it. */
export interface Attached {
  attached: boolean;
  /** Undefined where the aggregate does not exist. */
  item: object | undefined;
}

/**
 * Hangs the bell on an aggregate that is still in one of the `waiting` states: the token by which the workflow is told when it
 * is decided. It is no change of state. A straggler of an earlier attempt does not replace the bell of a later one.
 */
export const attachToken = async (
  table: Table,
  key: Key,
  { taskToken, taskOrder }: Bell,
  waiting: readonly string[],
): Promise<Attached> => {
  const where = { state: { in: waiting }, taskOrder: { absentOrUpTo: taskOrder } };
  const command = {
    TableName: table.name,
    Key: toAttributes(key),
    ...updateOf({ set: { taskToken, taskOrder }, where }),
    ReturnValues: 'ALL_NEW' as const,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  try {
    const { Attributes } = await withRetry(isSingleWriteConflict, () =>
      table.client.send(new UpdateItemCommand(command)),
    );
    return { attached: true, item: Attributes && fromAttributes(Attributes) };
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return { attached: false, item: error.Item && fromAttributes(error.Item) };
  }
};
