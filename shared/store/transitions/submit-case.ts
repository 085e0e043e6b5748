import type { Named } from '../../domain/personal/named.ts';
import { move } from '../aggregate.ts';
import type { Commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { namedText } from '../items/fields.ts';
import { worklist } from '../keys.ts';
import { commitNamed } from '../people/commit-named.ts';
import type { Table } from '../table.ts';
import { type NameReservation, reserveName } from './reserve-name.ts';

export interface Submission {
  registrar: string;
  at: string;
  reservation: NameReservation;
  /** Everyone on the form. */
  named: Named;
}

/** draft → submitted: 提交; the name is reserved, and everyone on the form indexed, in the same transaction. The execution is started after this commit. */
export const submitCase = (table: Table, actor: Actor, current: CaseItem, submission: Submission): Promise<Commit> =>
  commitNamed(table, current, submission.named, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['draft'],
      to: 'submitted',
      set: {
        registrar: submission.registrar,
        submittedAt: submission.at,
        updatedAt: submission.at,
        attempt: 1,
        named: namedText(submission.named),
        workKey: worklist.starts,
        workDue: submission.at,
      },
      event: { type: 'case-submitted', at: submission.at, actor },
    }),
    reserveName(table, current.caseId, current.owner, submission.registrar, submission.at, submission.reservation),
  ]);
