import type { CaseState } from '../../domain/lifecycle/case-state.ts';
import type { PersonRole } from '../../domain/personal/pointers.ts';
import type { Caller } from '../caller.ts';
import { type CaseItem, caseItem } from '../items/case.ts';
import { caseKey } from '../keys.ts';
import { getItem } from '../read/query.ts';
import { readConsents } from '../read/read-consents.ts';
import { readShownState } from '../read/shown-state.ts';
import type { Table } from '../table.ts';
import { type BlindPerson, type EntriesPage, readEntries } from './read-entries.ts';

/** A case that names a person: all that is shown of it. A supervisor is not told the name of the company. */
export interface NamedCase {
  caseId: string;
  state: CaseState;
  roles: readonly PersonRole[];
  /** Absent where the person has stopped it while it was a draft. */
  submittedAt?: string;
}

/** What a search reads of a case: its form stays closed, even where nobody could open it any more. */
const namingCase = caseItem.pick({ caseId: true, state: true, named: true, submittedAt: true });
type CaseRead = Pick<CaseItem, 'caseId' | 'named'>;

/** As what a submitted case names a person now; nothing where it does not. */
const rolesNow = ({ named }: CaseRead, people: readonly BlindPerson[]): readonly PersonRole[] =>
  people.flatMap(({ key, digest }) => (key === named?.key ? (named.people[digest] ?? []) : []));

/** As what somebody was named who has denied it (非本人); undefined where nobody has. */
const rolesDenied = async (
  table: Table,
  { caseId }: CaseRead,
  people: readonly BlindPerson[],
): Promise<readonly PersonRole[] | undefined> => {
  const consents = await readConsents(table, caseId);
  const denied = people.flatMap(({ key, digest }) =>
    key === consents?.key ? (consents.people[digest]?.denied ?? []) : [],
  );
  return denied[0] && (denied[0].roles ?? []);
};

/** What a case says of a person; undefined where it does not name them: a draft that they have not denied, or no longer. */
const readNamed = async (
  table: Table,
  caseId: string,
  people: readonly BlindPerson[],
): Promise<NamedCase | undefined> => {
  const found = await getItem(table, caseKey(caseId), namingCase);
  if (found === undefined) return undefined;
  const now = rolesNow(found, people);
  const roles = now.length > 0 ? now : await rolesDenied(table, found, people);
  if (roles === undefined) return undefined;
  const { submittedAt } = found;
  const state = await readShownState(table, found);
  return { caseId, state, roles, ...(submittedAt !== undefined && { submittedAt }) };
};

/** The cases that name a person or have named them until they denied it, after one of them, at most `limit` looked at. */
export const readNamedCases = async (
  table: Table,
  _for: Extract<Caller, { kind: 'supervisor' }>,
  people: readonly BlindPerson[],
  page: EntriesPage,
): Promise<{ cases: NamedCase[]; next?: string }> => {
  const { caseIds, ...next } = await readEntries(table, people, page);
  const read = await Promise.all(caseIds.map((caseId) => readNamed(table, caseId, people)));
  return { cases: read.filter((one) => one !== undefined), ...next };
};
