import type { CaseState } from '../../domain/lifecycle/case-state.ts';
import { move } from '../aggregate.ts';
import type { Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ReviewItem } from '../items/review.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { cancelReview } from './cancel-review.ts';

/** A draft has no execution that could close it: it has ended at once. It stays in the list of drafts, to be erased when its time is over. */
const endedAtOnce = (at: string) => ({ set: { endedAt: at, updatedAt: at } });

/** An execution is told, and closes the case; one that has failed hears nothing any more: a new attempt does. */
const toBeClosed = ({ failedAt, attempt }: CaseItem, at: string) => ({
  set: {
    ...{ updatedAt: at, workKey: worklist.signals, workDue: at },
    attempt: failedAt === undefined ? undefined : attempt + 1,
  },
  remove: ['failedAt', 'failure'],
});

/**
 * draft | submitted | reviewing → stopped: 非本人. Someone who is named on the form has said that it is not them. The open reviews are
 * cancelled in the same transaction.
 */
export const stopCase = (
  table: Table,
  actor: Actor,
  current: CaseItem,
  reviews: readonly ReviewItem[],
  at: string,
): Write[] => [
  ...move<CaseState>(table, caseAddress(current.caseId), current, {
    from: ['draft', 'submitted', 'reviewing'],
    to: 'stopped',
    ...(current.state === 'draft' ? endedAtOnce(at) : toBeClosed(current, at)),
    event: { type: 'case-stopped', at, actor },
  }),
  ...reviews.filter(({ state }) => state === 'open').flatMap((review) => cancelReview(table, actor, review, at)),
];
