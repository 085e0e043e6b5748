import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AgencyCode } from '../../domain/catalogue/types.ts';
import { feedEntryKey, feedHeadKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { type FeedEntry, feedEntry, feedHead } from './feed-items.ts';

/** The next entries of a feed after a position, at most `limit`, strongly consistent, in the order of their positions. */
export const readEntries = async (
  table: Table,
  agency: AgencyCode,
  after: number,
  limit: number,
): Promise<FeedEntry[]> => {
  const [from, to] = [feedEntryKey(agency, after + 1), feedEntryKey(agency, 999_999_999_999)];
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: toAttributes({ ':pk': from.pk, ':from': from.sk, ':to': to.sk }),
      Limit: limit,
    }),
  );
  return Items.map((item) => feedEntry.parse(fromAttributes(item)));
};

/** The last position of a feed and when it was written (epoch ms); read it before the entries, not after. */
export const readEnd = async (table: Table, agency: AgencyCode): Promise<{ position: number; at: number }> => {
  const head = await getItem(table, feedHeadKey(agency), feedHead);
  return head ? { position: head.last, at: Date.parse(head.at) } : { position: 0, at: 0 };
};
