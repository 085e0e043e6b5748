import type { SFNClient } from '@aws-sdk/client-sfn';
import type { EndingName } from '../domain/lifecycle/case-state.ts';
import type { ParcelItem } from '../store/items/parcel.ts';
import type { ReviewItem } from '../store/items/review.ts';
import type { SealItem } from '../store/items/seal.ts';
import { parcelKey, reviewKey, sealKey } from '../store/keys.ts';
import type { Table } from '../store/table.ts';
import { clearSignal } from '../store/transitions/clear-signal.ts';
import { ringDone, ringEnding } from './bell.ts';

export { afterCommit } from './after-commit.ts';

/** What signalling needs: the table, which is the truth, and the workflow, which is told. */
export interface Signaller {
  table: Table;
  workflow: SFNClient;
}

/** Rings the bells of a case, one after the other, until one is heard: an ending may be told to any of them. */
const ringAny = async (client: SFNClient, reviews: readonly ReviewItem[], ending: EndingName): Promise<boolean> => {
  const tokens = new Set(reviews.flatMap((review) => review.taskToken ?? []));
  for (const token of tokens) if (await ringEnding(client, token, ending)) return true;
  return false;
};

/**
 * Tells the workflow what a review has come to. An approval rings its own bell. A refusal ends the case whichever branch hears of
 * it; if none does, it stays in the sweeper's worklist until the case has ended.
 */
export const signalReview = async (
  to: Signaller,
  review: ReviewItem,
  siblings: readonly ReviewItem[],
): Promise<void> => {
  if (review.state === 'refused' && !(await ringAny(to.workflow, [review, ...siblings], 'Refused'))) return;
  if (review.state === 'approved' && review.taskToken) await ringDone(to.workflow, review.taskToken);
  await clearSignal(to.table, reviewKey(review.caseId, review.item), review.version);
};

/** Tells the workflow that the seal is engraved. */
export const signalSeal = async (to: Signaller, seal: SealItem): Promise<void> => {
  if (seal.taskToken) await ringDone(to.workflow, seal.taskToken);
  await clearSignal(to.table, sealKey(seal.caseId), seal.version);
};

/** Tells the workflow that the parcel has come to its end: delivered, collected, or never collected. */
export const signalParcel = async (to: Signaller, parcel: ParcelItem): Promise<void> => {
  if (parcel.taskToken) await ringDone(to.workflow, parcel.taskToken);
  await clearSignal(to.table, parcelKey(parcel.caseId), parcel.version);
};

/** How a case may be cut short from outside: by its applicant 撤回, or by someone who is named on it 非本人. */
export type CutShort = Extract<EndingName, 'Withdrawn' | 'Stopped'>;

/** What tells the workflow of a case that has been cut short: by any bell that hangs in it; closing it clears the signal. */
export const signalCutShort = async (
  to: Signaller,
  reviews: readonly ReviewItem[],
  ending: CutShort,
): Promise<void> => {
  await ringAny(to.workflow, reviews, ending);
};
