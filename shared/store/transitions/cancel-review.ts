import type { ReviewState } from '../../domain/lifecycle/review-state.ts';
import { move } from '../aggregate.ts';
import type { Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ReviewItem, reviewAddress } from '../items/review.ts';
import type { Table } from '../table.ts';

/** open → cancelled: the case ends without this item. It leaves its agency's worklist. */
export const cancelReview = (table: Table, actor: Actor, review: ReviewItem, at: string): Write[] =>
  move<ReviewState>(table, reviewAddress(review.caseId, review.item), review, {
    from: ['open'],
    to: 'cancelled',
    remove: ['workKey', 'workDue'],
    event: { type: 'review-cancelled', at, actor },
  });
