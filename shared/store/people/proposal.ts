import type { Write } from '../commit.ts';
import { system } from '../event.ts';
import type { Where } from '../expression.ts';
import type { CaseItem } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { caseKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { update } from '../writes.ts';
import { changeConsents } from './change-consents.ts';

/*
 * The form of a supplement stands with the consents from when people are asked about it until it is sent. The case says that there is one, so
 * that whatever makes a supplement impossible removes it, and a case without one pays nothing for that.
 */

/** A case under review comes to have a proposal; no version of it is taken. */
export const proposing = (table: Table, { caseId, owner }: CaseItem, at: string): Write =>
  update(table, 'case', caseKey(caseId), { set: { proposedAt: at }, where: { state: 'reviewing', owner } });

/** Condition on a case: no proposal has come that is not known. */
export const proposedAsRead = ({ proposedAt }: CaseItem): Where => ({ proposedAt: proposedAt ?? { absent: true } });

/** The proposal of a case, if there is one, goes: it can never be sent any more. */
export const dropProposal = (
  table: Table,
  current: CaseItem,
  consents: ConsentsItem | undefined,
  at: string,
): Write[] =>
  consents?.proposal === undefined
    ? []
    : changeConsents(
        table,
        { case: current, consents, key: consents.key },
        {
          ...{ to: consents.state, records: {}, proposal: 'none' },
          event: { type: 'proposal-dropped', at, actor: system },
        },
      );
