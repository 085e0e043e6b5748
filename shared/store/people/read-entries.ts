import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { personKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import type { Table } from '../table.ts';

/** A person as the index knows them, under one of its keys. */
export interface BlindPerson {
  key: string;
  digest: string;
}

/** A page of what the index points to. */
export interface EntriesPage {
  /** The case after which it begins. */
  after?: string | undefined;
  limit: number;
}

/** The cases after one that an entry points to, by their numbers, at most `limit`. */
const casesUnder = async (
  table: Table,
  { key, digest }: BlindPerson,
  after: string,
  limit: number,
): Promise<string[]> => {
  const { pk, sk } = personKey(key, digest, after);
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk > :after',
      ExpressionAttributeValues: toAttributes({ ':pk': pk, ':after': sk }),
      Limit: limit,
    }),
  );
  return Items.map((item) => String(fromAttributes(item).caseId));
};

/**
 * The cases to which the index points for a person, in the order of their numbers, that is of the days on which they were begun. A case has
 * one key, so that however many keys there are none comes twice. An entry says nothing by itself: the case is to be asked.
 */
export const readEntries = async (
  table: Table,
  people: readonly BlindPerson[],
  { after = '', limit }: EntriesPage,
): Promise<{ caseIds: string[]; next?: string }> => {
  const entries = await Promise.all(people.map((person) => casesUnder(table, person, after, limit + 1)));
  const all = [...new Set(entries.flat())].sort();
  const caseIds = all.slice(0, limit);
  const last = caseIds.at(-1);
  return { caseIds, ...(all.length > limit && last !== undefined && { next: last }) };
};
