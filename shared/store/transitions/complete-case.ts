import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { Table } from '../table.ts';
import { leaveDeadlines } from './list-deadlines.ts';

/** released → completed: 归档, 邀评. The archive has been written before this commit. */
export const completeCase = (table: Table, current: CaseItem, at: string): Promise<Commit> =>
  commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['released'],
      to: 'completed',
      set: { endedAt: at, updatedAt: at, ratingInvitedAt: at },
      remove: ['workKey', 'workDue'],
      event: { type: 'case-completed', at, actor: system },
    }),
    leaveDeadlines(table, current.caseId),
  ]);
