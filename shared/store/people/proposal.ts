import { type Commit, commit, type Write } from '../commit.ts';
import { system } from '../event.ts';
import type { Where } from '../expression.ts';
import type { CaseItem } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { caseKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { update } from '../writes.ts';
import { changeConsents } from './change-consents.ts';
import { commitNamed, deniersOf, namedIn } from './commit-named.ts';

/*
 * The form of a supplement stands with the consents from when people are asked about it until it is sent. The case says that there is one, so
 * that whatever makes a supplement impossible removes it, and a case without one pays nothing for that.
 */

/** A case under review comes to have a proposal; no version of it is taken. */
export const proposing = (table: Table, { caseId, owner }: CaseItem, at: string): Write =>
  update(table, 'case', caseKey(caseId), { set: { proposedAt: at }, where: { state: 'reviewing', owner } });

/** Condition on a case: no proposal has come that is not known. */
export const proposedAsRead = ({ proposedAt }: CaseItem): Where => ({ proposedAt: proposedAt ?? { absent: true } });

/**
 * Commits a change of a case by which no supplement can be sent any more: its proposal goes, if there is one, with the entries in the index of
 * whoever would have stood on it alone.
 */
export const commitFinal = (
  table: Table,
  current: CaseItem,
  consents: ConsentsItem | undefined,
  at: string,
  change: readonly Write[],
): Promise<Commit> => {
  if (consents?.proposal === undefined) return commit(table, change);
  const of = { case: current, consents, key: consents.key };
  const event = { type: 'proposal-dropped', at, actor: system };
  const dropped = changeConsents(table, of, { to: consents.state, records: {}, proposal: 'none', event });
  return commitNamed(table, of, [...namedIn(of), ...deniersOf(of)], [...change, ...dropped]);
};
