import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { ChainName } from '../../domain/audit/chain.ts';
import type { FoundChain } from '../../domain/audit/verify-chain.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { queryRange } from '../read/query.ts';
import type { Table } from '../table.ts';
import { chainsAmong } from './chains.ts';

type Item = Record<string, unknown>;

/** Chains that lie together in a partition: those of a case, its access logs, those of what belongs to no case. */
export interface Ledger {
  /** The partition. */
  id: string;
  caseId: string;
  chains: FoundChain[];
}

/** The partitions in which chains lie, and what their records name as their case. */
const ledgerKinds: readonly { begins: string; caseId: (rest: string) => string }[] = [
  { begins: 'CASE#', caseId: (rest) => rest },
  { begins: 'ACCESS#', caseId: (rest) => rest },
  { begins: 'ENDPOINT#', caseId: (agency) => `agency:${agency}` },
  { begins: 'SEARCHES#', caseId: () => 'searches' },
  { begins: 'CALENDAR', caseId: () => 'calendar' },
];

/** The ledger in which a chain lies. */
export const ledgerOf = ({ caseId, aggregate }: ChainName): string => {
  const [, kind = '', rest = ''] = /^([a-z]+):(.+)$/.exec(aggregate) ?? [];
  if (kind === 'access') return `ACCESS#${caseId}`;
  if (kind === 'searches') return `SEARCHES#${rest}`;
  if (caseId === 'calendar') return 'CALENDAR';
  return caseId.startsWith('agency:') ? `ENDPOINT#${caseId.slice('agency:'.length)}` : `CASE#${caseId}`;
};

const caseOf = (id: string): string => {
  const kind = ledgerKinds.find(({ begins }) => id.startsWith(begins));
  if (kind === undefined) throw new Error(`no chain lies in ${id}`);
  return kind.caseId(id.slice(kind.begins.length));
};

const ledger = (id: string, items: readonly Item[]): Ledger => {
  const caseId = caseOf(id);
  return { id, caseId, chains: chainsAmong(caseId, items) };
};

/** Reads one ledger again, for what may have been written while all were read. */
export const readLedger = async (table: Table, id: string): Promise<Ledger> =>
  ledger(id, await queryRange(table, id, ' ', '~'));

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
        FilterExpression: ledgerKinds.map((_, at) => `begins_with(pk, :kind${at})`).join(' OR '),
        ExpressionAttributeValues: toAttributes(
          Object.fromEntries(ledgerKinds.map(({ begins }, at) => [`:kind${at}`, begins])),
        ),
        ExclusiveStartKey: start,
      }),
    );
    for (const item of (page.Items ?? []).map(fromAttributes)) {
      if (item.pk !== id) {
        if (items.length > 0) yield ledger(id, items);
        id = String(item.pk);
        items = [];
      }
      items.push(item);
    }
    start = page.LastEvaluatedKey;
  } while (start);
  if (items.length > 0) yield ledger(id, items);
}
