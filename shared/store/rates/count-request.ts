import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { updateOf } from '../expression.ts';
import { rateKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';

/** Who is counted, in which window, and up to where. */
export interface Counted {
  /** The class of routes. */
  rate: string;
  /** Digest of who asks. */
  caller: string;
  /** Number of the window since the epoch. */
  window: number;
  limit: number;
  /** When the count may be forgotten, epoch seconds. */
  ttl: number;
}

/** Counts a request by one conditional update; answers how many have been made in this window, undefined above the limit. */
export const countRequest = async (
  table: Table,
  { rate, caller, window, limit, ttl }: Counted,
): Promise<number | undefined> => {
  const spec = updateOf({ add: { requests: 1 }, set: { ttl }, where: { requests: { absentOrUpTo: limit - 1 } } });
  const command = {
    TableName: table.name,
    Key: toAttributes(rateKey(rate, caller, window)),
    ...spec,
    ReturnValues: 'UPDATED_NEW' as const,
  };
  try {
    const { Attributes } = await withRetry(isSingleWriteConflict, () =>
      table.client.send(new UpdateItemCommand(command)),
    );
    return Number(fromAttributes(Attributes ?? {}).requests);
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
};
