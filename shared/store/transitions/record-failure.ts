import { hasEnded } from '../../domain/lifecycle/case-state.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';

/** The execution of this attempt has failed, by the name of its error and what that names (`failureText`), without personal data. */
export interface Failure {
  attempt: number;
  error: string;
  at: string;
}

/** Whether a failed execution leaves its case stuck: not if the case has ended, nor if a newer attempt runs. */
export const isStuckBy = (current: CaseItem, attempt: number): boolean =>
  current.attempt === attempt &&
  current.failedAt === undefined &&
  current.state !== 'completed' &&
  (!hasEnded(current.state) || current.endedAt === undefined);

/** The state stays; the case waits on the operators' worklist (invariant 5). */
export const recordFailure = (table: Table, current: CaseItem, failure: Failure): Promise<Commit> =>
  commit(
    table,
    move(table, caseAddress(current.caseId), current, {
      from: [current.state],
      to: current.state,
      set: { failedAt: failure.at, failure: failure.error, workKey: worklist.failedCases, workDue: failure.at },
      where: { attempt: failure.attempt },
      event: { type: 'execution-failed', at: failure.at, actor: system, data: { error: failure.error } },
    }),
  );
