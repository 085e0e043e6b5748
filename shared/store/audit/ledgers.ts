import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { ChainName } from '../../domain/audit/chain.ts';
import type { FoundChain } from '../../domain/audit/verify-chain.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { queryRange } from '../read/query.ts';
import type { Table } from '../table.ts';
import { chainsAmong } from './chains.ts';

type Item = Record<string, unknown>;

/** Chains that lie together: those of a case, or its access logs. */
export interface Ledger {
  /** The partition. */
  id: string;
  caseId: string;
  chains: FoundChain[];
}

/** The ledger in which a chain lies. */
export const ledgerOf = ({ caseId, aggregate }: ChainName): string =>
  `${aggregate.startsWith('access:') ? 'ACCESS' : 'CASE'}#${caseId}`;

const caseOf = (id: string): string => id.slice(id.indexOf('#') + 1);

/** An agency's endpoint is chained as a case is, and lies elsewhere. */
const othersOf = async (table: Table, caseId: string): Promise<Item[]> => {
  const [, agency] = /^agency:(.+)$/.exec(caseId) ?? [];
  return agency === undefined ? [] : queryRange(table, `ENDPOINT#${agency}`, ' ', '~');
};

const ledger = async (table: Table, id: string, items: readonly Item[]): Promise<Ledger> => {
  const caseId = caseOf(id);
  return { id, caseId, chains: chainsAmong(caseId, [...items, ...(await othersOf(table, caseId))]) };
};

/** Reads one ledger again, for what may have been written while all were read. */
export const readLedger = async (table: Table, id: string): Promise<Ledger> =>
  ledger(table, id, await queryRange(table, id, ' ', '~'));

/**
 * Reads every ledger of the table, one at a time, for an audit: the only scan there is. DynamoDB hands the items of a partition
 * over together, in the order of their sort keys.
 */
export async function* readLedgers(table: Table): AsyncGenerator<Ledger> {
  let start: Record<string, AttributeValue> | undefined;
  let id = '';
  let items: Item[] = [];
  do {
    const page = await table.client.send(
      new ScanCommand({
        TableName: table.name,
        ConsistentRead: true,
        FilterExpression: 'begins_with(pk, :case) OR begins_with(pk, :access)',
        ExpressionAttributeValues: toAttributes({ ':case': 'CASE#', ':access': 'ACCESS#' }),
        ExclusiveStartKey: start,
      }),
    );
    for (const item of (page.Items ?? []).map(fromAttributes)) {
      if (item.pk !== id) {
        if (items.length > 0) yield await ledger(table, id, items);
        id = String(item.pk);
        items = [];
      }
      items.push(item);
    }
    start = page.LastEvaluatedKey;
  } while (start);
  if (items.length > 0) yield await ledger(table, id, items);
}
