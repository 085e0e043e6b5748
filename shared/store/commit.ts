import { randomUUID } from 'node:crypto';
import {
  TransactionCanceledException,
  TransactionInProgressException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { withRetry } from './retry.ts';
import type { Table } from './table.ts';

/** One write of a transaction, with a label by which a failed condition is told. */
export interface Write {
  label: string;
  write: TransactWriteItem;
}

/** A transaction was committed whole, or not at all because the conditions of the writes in `failed` did not hold. */
export type Commit = { outcome: 'committed' } | { outcome: 'rejected'; failed: readonly string[] };

const reasonsOf = (error: unknown): string[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).map((r) => r.Code ?? 'None') : [];

const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * A transaction that met another one, or itself: *in progress* is what a repeat of a lost request is told. Tried anew it either
 * commits, or finds by its conditions that it already has.
 */
const isConflict = (error: unknown): boolean => {
  if (error instanceof TransactionInProgressException) return true;
  const reasons = reasonsOf(error);
  return !reasons.includes('ConditionalCheckFailed') && reasons.some((reason) => transientReasons.has(reason));
};

/**
 * Writes all or nothing. Conflicts with other transactions are retried here, once and for all (design.md §5); any other
 * failure of DynamoDB is thrown.
 */
export const commit = async (table: Table, writes: readonly Write[]): Promise<Commit> => {
  // One token for all attempts: should an earlier one have been committed after all, a later one is told so.
  const command = { TransactItems: writes.map(({ write }) => write), ClientRequestToken: randomUUID() };
  try {
    await withRetry(isConflict, () => table.client.send(new TransactWriteItemsCommand(command)));
    return { outcome: 'committed' };
  } catch (error) {
    const reasons = reasonsOf(error);
    if (!reasons.includes('ConditionalCheckFailed')) throw error;
    return {
      outcome: 'rejected',
      failed: writes.map((w) => w.label).filter((_, at) => reasons[at] === 'ConditionalCheckFailed'),
    };
  }
};
