import { changeOf, type Named } from '../../domain/personal/named.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import type { CaseItem } from '../items/case.ts';
import { personKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { remove, update } from '../writes.ts';

/** The most items that a transaction of DynamoDB takes. */
const largest = 100;

const chunksOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / largest) }, (_none, at) => all.slice(at * largest, (at + 1) * largest));

/** Entries of the index for a change from what a case names to what it will: those that are new, and those that go. */
const entriesOf = (table: Table, { caseId, named }: CaseItem, after: Named) => {
  const { added, removed } = changeOf(named, after);
  return {
    // An entry only points; writing it again changes nothing.
    added: added.map((digest) =>
      update(table, 'person', personKey(after.key, digest, caseId), { set: { entity: 'person', caseId } }),
    ),
    removed: removed.map((digest) => remove(table, 'person', personKey(after.key, digest, caseId))),
  };
};

/**
 * Commits a change of a case together with its entries in the index of people. The entries only point to the case; whom it names says
 * the case itself, in an attribute of the same change, which a search compares. So where a form names more people than a transaction has
 * room for, the first entries may be written ahead, and the last of those who are named no longer may stay: neither can be seen.
 */
export const commitNamed = async (
  table: Table,
  current: CaseItem,
  after: Named,
  change: readonly Write[],
): Promise<Commit> => {
  const { added, removed } = entriesOf(table, current, after);
  const room = largest - change.length;
  const ahead = added.slice(0, Math.max(0, added.length - room));
  for (const chunk of chunksOf(ahead)) await commit(table, chunk);
  return commit(table, [...change, ...[...added.slice(ahead.length), ...removed].slice(0, room)]);
};
