import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';

/** The state stays: a case that has passed its promise stands in the operators' worklist until it ends (invariant 5). */
export const escalateCase = (table: Table, current: CaseItem, at: string): Promise<Commit> =>
  commit(
    table,
    move(table, caseAddress(current.caseId), current, {
      from: [current.state],
      to: current.state,
      set: { overdueAt: at, workKey: worklist.overdueCases, workDue: at },
      where: { workKey: worklist.underway },
      event: { type: 'case-overdue', at, actor: system },
    }),
  );
