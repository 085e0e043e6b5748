import type * as z from 'zod';
import type { OpenReview as OpenReviewSchema } from '../../../shared/contract/schemas/agency.ts';
import type { ItemCode } from '../../../shared/domain/catalogue/types.ts';
import { wait } from '../person.ts';

/** A review as it stands in an agency's worklist. */
export type OpenReview = z.output<typeof OpenReviewSchema>;

/** What an agency does with a review. */
export type Act =
  | {
      do: 'approve';
      opinion?: string /** How often the very same decision is sent; once, unless told. */;
      times?: number;
    }
  | { do: 'refuse'; reason: string }
  | { do: 'nothing' };

/** How an agency behaves: it may take its time, which ends when `signal` is aborted. */
export type AgencyScript = (review: OpenReview, signal: AbortSignal) => Promise<Act>;

const opinion = '符合条件，同意。';

/** 当场同意: approves as soon as the review is seen. */
export const approveAtOnce: AgencyScript = async () => ({ do: 'approve', opinion });

/** Approves after a while, ms. */
export const approveAfter =
  (ms: number): AgencyScript =>
  async (_review, signal) => {
    await wait(ms, signal);
    return { do: 'approve', opinion };
  };

/** 不予批准: refuses one item, and does with the others as `otherwise` says. */
export const refuse =
  (item: ItemCode, otherwise: AgencyScript = approveAtOnce, reason = '材料与登记事项不符。'): AgencyScript =>
  async (review, signal) => {
    const act = await otherwise(review, signal);
    return review.item === item ? { do: 'refuse', reason } : act;
  };

/** Never answers. */
export const neverAnswer: AgencyScript = async () => ({ do: 'nothing' });

/** Sends its approval twice, at the same time. */
export const answerTwice: AgencyScript = async () => ({ do: 'approve', opinion, times: 2 });
