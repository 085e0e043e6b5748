import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';

/** The state stays, attempt + 1: the execution starts again from the top, where finished steps answer at once. */
export const resumeCase = (table: Table, actor: Actor, current: CaseItem, at: string): Promise<Commit> =>
  commit(
    table,
    move(table, caseAddress(current.caseId), current, {
      from: [current.state],
      to: current.state,
      set: { attempt: current.attempt + 1, updatedAt: at, workKey: worklist.starts, workDue: at },
      remove: ['failedAt', 'failure'],
      where: { workKey: worklist.failedCases },
      event: { type: 'case-resumed', at, actor, data: { attempt: current.attempt + 1 } },
    }),
  );
