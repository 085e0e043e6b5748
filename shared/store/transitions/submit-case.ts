import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { type Reserving, reservationOf, reserveName } from './reserve-name.ts';

export interface Submission {
  at: string;
  name: Reserving;
}

/** draft → submitted: 提交; the name is reserved in the same transaction. The execution is started after this commit. */
export const submitCase = (table: Table, actor: Actor, current: CaseItem, { at, name }: Submission): Promise<Commit> =>
  commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['draft'],
      to: 'submitted',
      set: {
        registrar: name.claim.registrar,
        nameReservation: reservationOf(name),
        submittedAt: at,
        updatedAt: at,
        attempt: 1,
        workKey: worklist.starts,
        workDue: at,
      },
      event: { type: 'case-submitted', at, actor },
    }),
    ...reserveName(table, { caseId: current.caseId, owner: current.owner, now: at }, name),
  ]);
