import type { EnterpriseKind } from '../../domain/catalogue/kinds.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { type NameReservation, reserveName } from './reserve-name.ts';

export interface Submission {
  kind: EnterpriseKind;
  registrar: string;
  at: string;
  reservation: NameReservation;
}

/** draft → submitted: 提交; the name is reserved in the same transaction. The execution is started after this commit. */
export const submitCase = (table: Table, actor: Actor, current: CaseItem, submission: Submission): Promise<Commit> =>
  commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['draft'],
      to: 'submitted',
      set: {
        kind: submission.kind,
        registrar: submission.registrar,
        submittedAt: submission.at,
        updatedAt: submission.at,
        attempt: 1,
        workKey: worklist.starts,
        workDue: submission.at,
      },
      event: { type: 'case-submitted', at: submission.at, actor },
    }),
    reserveName(table, current.caseId, current.owner, submission.registrar, submission.at, submission.reservation),
  ]);
