import type { Write } from '../commit.ts';
import type { ReviewItem } from '../items/review.ts';
import { reviewKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { check } from '../writes.ts';

/** Whether a review lets its case go on: approved on what the form now says, or not applicable at all (invariant 3). */
export const isValid = (review: ReviewItem): boolean =>
  review.state === 'not-applicable' || (review.state === 'approved' && review.approvedDigest === review.digest);

/** The same as conditions of a transaction: it fails if any approval has been sent back in the meantime. */
export const approvalsHold = (table: Table, reviews: readonly ReviewItem[]): Write[] =>
  reviews.map((review) =>
    check(
      table,
      `approval:${review.item}`,
      reviewKey(review.caseId, review.item),
      review.state === 'not-applicable'
        ? { state: 'not-applicable' }
        : { state: 'approved', digest: review.digest, approvedDigest: review.digest },
    ),
  );
