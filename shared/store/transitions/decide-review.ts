import type { ReviewState } from '../../domain/lifecycle/review-state.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ReviewItem, reviewAddress } from '../items/review.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';

/** What an agency decided, on what it saw. */
export interface Decision {
  state: Extract<ReviewState, 'approved' | 'refused'>;
  /** The digest of the form that the officer had before their eyes. */
  digest: string;
  reasons?: readonly { text: string; pointer?: string | undefined }[];
  opinion?: string;
  at: string;
}

/** open → approved | refused: 同意 / 不同意. It stands from this commit on; the workflow is signalled after it. */
export const decideReview = (table: Table, actor: Actor, current: ReviewItem, decision: Decision): Promise<Commit> =>
  commit(
    table,
    move<ReviewState>(table, reviewAddress(current.caseId, current.item), current, {
      from: ['open'],
      to: decision.state,
      set: {
        decidedAt: decision.at,
        decidedBy: actor.id,
        approvedDigest: decision.state === 'approved' ? decision.digest : undefined,
        reasons: decision.reasons,
        opinion: decision.opinion,
        workKey: worklist.signals,
        workDue: decision.at,
      },
      // The token may have been hung on in between, without a new version; then this must be read again to ring it.
      where: { digest: decision.digest, taskToken: current.taskToken ?? { absent: true } },
      event: {
        type: `review-${decision.state}`,
        at: decision.at,
        actor,
        data: { digest: decision.digest, reasons: decision.reasons?.length ?? 0 },
      },
    }),
  );
