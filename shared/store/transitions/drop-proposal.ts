import type { Commit } from '../commit.ts';
import { system } from '../event.ts';
import type { CaseItem } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { changeConsents } from '../people/change-consents.ts';
import { commitNamed, deniersOf, namedIn } from '../people/commit-named.ts';
import type { Table } from '../table.ts';

/**
 * asking | denied → the same: the case ends, and a supplement that was proposed is sent no more. Its form is forgotten, with the entries in
 * the index of whoever would have stood on it alone.
 */
export const dropProposal = (table: Table, current: CaseItem, consents: ConsentsItem, at: string): Promise<Commit> => {
  const of = { case: current, consents, key: consents.key };
  const event = { type: 'proposal-dropped', at, actor: system };
  const change = changeConsents(table, of, { to: consents.state, records: {}, proposal: 'none', event });
  return commitNamed(table, of, [...namedIn(of), ...deniersOf(of)], change);
};
