import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { indexes, type Table } from '../table.ts';

/** A page of an index: keys and the projected attributes, and where the next page begins. */
export interface Page {
  items: Record<string, unknown>[];
  next?: Record<string, unknown>;
}

export interface PageRequest {
  limit: number;
  after?: Record<string, unknown>;
  newestFirst?: boolean;
}

/** A worklist by key, ordered by due date, or the other way round; with `dueBefore` (RFC 3339, or what else the list is ordered by) only what is due by then. Never a scan. */
export const readWorklist = async (
  table: Table,
  workKey: string,
  page: PageRequest,
  dueBefore?: string,
): Promise<Page> => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: indexes.work,
      KeyConditionExpression: dueBefore ? 'workKey = :key AND workDue <= :due' : 'workKey = :key',
      ExpressionAttributeValues: toAttributes({ ':key': workKey, ...(dueBefore && { ':due': dueBefore }) }),
      ScanIndexForward: !page.newestFirst,
      Limit: page.limit,
      ...(page.after && { ExclusiveStartKey: toAttributes(page.after) }),
    }),
  );
  return pageOf(found);
};

/** The applications of an owner, newest first. */
export const readOwned = async (table: Table, ownerKey: string, page: PageRequest): Promise<Page> => {
  const found = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: indexes.owner,
      KeyConditionExpression: 'ownerKey = :key',
      ExpressionAttributeValues: toAttributes({ ':key': ownerKey }),
      ScanIndexForward: false,
      Limit: page.limit,
      ...(page.after && { ExclusiveStartKey: toAttributes(page.after) }),
    }),
  );
  return pageOf(found);
};

const pageOf = (
  found: Pick<import('@aws-sdk/client-dynamodb').QueryCommandOutput, 'Items' | 'LastEvaluatedKey'>,
): Page => ({
  items: (found.Items ?? []).map(fromAttributes),
  ...(found.LastEvaluatedKey && { next: fromAttributes(found.LastEvaluatedKey) }),
});
