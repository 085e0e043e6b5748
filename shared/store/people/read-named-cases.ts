import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { CaseState } from '../../domain/lifecycle/case-state.ts';
import type { PersonRole } from '../../domain/personal/pointers.ts';
import type { Caller } from '../caller.ts';
import { caseItem } from '../items/case.ts';
import { caseKey, personKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { getItem } from '../read/query.ts';
import { readShownState } from '../read/shown-state.ts';
import type { Table } from '../table.ts';

/** A person as the index knows them, under one of its keys. */
export interface BlindPerson {
  key: string;
  digest: string;
}

/** A case that names a person: all that is shown of it. A supervisor is not told the name of the company. */
export interface NamedCase {
  caseId: string;
  companyName?: string;
  state: CaseState;
  roles: readonly PersonRole[];
  submittedAt: string;
}

/** The cases after one that an entry points to, by their numbers, at most `limit`. */
const readEntries = async (
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

/** What a search reads of a case: its form stays closed, even where nobody could open it any more. */
const namingCase = caseItem.pick({ caseId: true, state: true, companyName: true, named: true, submittedAt: true });

/** What a case says of a person; undefined where it does not name them: not submitted, or no longer. */
const readNamed = async (
  table: Table,
  caseId: string,
  people: readonly BlindPerson[],
): Promise<NamedCase | undefined> => {
  const found = await getItem(table, caseKey(caseId), namingCase);
  if (found?.named === undefined || found.submittedAt === undefined) return undefined;
  const { named, submittedAt, companyName } = found;
  const roles = people.flatMap(({ key, digest }) => (key === named.key ? (named.people[digest] ?? []) : []));
  if (roles.length === 0) return undefined;
  const state = await readShownState(table, found);
  return { caseId, state, roles, submittedAt, ...(companyName !== undefined && { companyName }) };
};

/**
 * The cases that name a person, in the order of their numbers, that is of the days on which they were begun; after one of them, at most
 * `limit` looked at. A case has one key, so that however many keys there are none comes twice. For supervisors, and for the person themselves.
 */
export const readNamedCases = async (
  table: Table,
  _for: Extract<Caller, { kind: 'supervisor' | 'applicant' }>,
  people: readonly BlindPerson[],
  { after = '', limit }: { after?: string | undefined; limit: number },
): Promise<{ cases: NamedCase[]; next?: string }> => {
  const entries = await Promise.all(people.map((person) => readEntries(table, person, after, limit + 1)));
  const all = [...new Set(entries.flat())].sort();
  const looked = all.slice(0, limit);
  const read = await Promise.all(looked.map((caseId) => readNamed(table, caseId, people)));
  const last = looked.at(-1);
  const cases = read.filter((one) => one !== undefined);
  return { cases, ...(all.length > limit && last !== undefined && { next: last }) };
};
