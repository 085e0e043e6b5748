import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { updateOf } from '../expression.ts';
import { type Key, worklist } from '../keys.ts';
import { toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';

/** A single conditional update; where the condition does not hold any more, there is nothing to do. */
export const updateUnlessChanged = async (
  table: Table,
  key: Key,
  expressions: ReturnType<typeof updateOf>,
): Promise<void> => {
  const command = { TableName: table.name, Key: toAttributes(key), ...expressions };
  try {
    await withRetry(isSingleWriteConflict, () => table.client.send(new UpdateItemCommand(command)));
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/**
 * The workflow has been told: the aggregate leaves the sweeper's worklist and its used token goes. If the aggregate has
 * changed since `version`, its new state decides what is to be told, and nothing is cleared.
 */
export const clearSignal = (table: Table, key: Key, version: number): Promise<void> =>
  updateUnlessChanged(
    table,
    key,
    updateOf({ remove: ['workKey', 'workDue', 'taskToken'], where: { version, workKey: worklist.signals } }),
  );
