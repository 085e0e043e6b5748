import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ReviewItem } from '../items/review.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { cancelReview } from './cancel-review.ts';

/**
 * submitted | reviewing → withdrawn: 撤回, possible until the last approval is recorded. The open reviews are cancelled in
 * the same transaction; a decision that races for the last of them makes one of the two fail.
 */
export const withdrawCase = (
  table: Table,
  actor: Actor,
  current: CaseItem,
  open: readonly ReviewItem[],
  at: string,
): Promise<Commit> =>
  commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['submitted', 'reviewing'],
      to: 'withdrawn',
      set: {
        updatedAt: at,
        workKey: worklist.signals,
        workDue: at,
        // An execution that has failed hears nothing any more: a new attempt closes the case.
        attempt: current.failedAt === undefined ? undefined : current.attempt + 1,
      },
      remove: ['failedAt', 'failure'],
      event: { type: 'case-withdrawn', at, actor },
    }),
    ...open.flatMap((review) => cancelReview(table, actor, review, at)),
  ]);
