import type { SFNClient } from '@aws-sdk/client-sfn';
import type { Log } from '../log.ts';
import type { ParcelItem } from '../store/items/parcel.ts';
import type { ReviewItem } from '../store/items/review.ts';
import type { SealItem } from '../store/items/seal.ts';
import { parcelKey, reviewKey, sealKey } from '../store/keys.ts';
import type { Table } from '../store/table.ts';
import { clearSignal } from '../store/transitions/clear-signal.ts';
import { ringDone, ringEnding } from './bell.ts';

/** What signalling needs: the table, which is the truth, and the workflow, which is told. */
export interface Signaller {
  table: Table;
  workflow: SFNClient;
}

/**
 * Tells the workflow what a review has come to. An approval rings its own bell; a refusal rings any that still hangs in
 * the case, since it ends the case whichever branch hears it.
 */
export const signalReview = async (
  to: Signaller,
  review: ReviewItem,
  siblings: readonly ReviewItem[],
): Promise<void> => {
  if (review.state === 'approved' && review.taskToken) await ringDone(to.workflow, review.taskToken);
  if (review.state === 'refused') {
    const token = review.taskToken ?? siblings.find((sibling) => sibling.taskToken)?.taskToken;
    if (token) await ringEnding(to.workflow, token, 'Refused');
  }
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

/** Tells the workflow of a withdrawal by any bell that hangs in the case; closing it clears the signal. */
export const signalWithdrawal = async (to: Signaller, reviews: readonly ReviewItem[]): Promise<void> => {
  const token = reviews.find((review) => review.taskToken)?.taskToken;
  if (token) await ringEnding(to.workflow, token, 'Withdrawn');
};

/**
 * Signals after a commit. What was committed stands and was answered; if the signal fails, the aggregate stays in the
 * sweeper's worklist and is signalled within a minute, so the caller is not told of a failure.
 */
export const afterCommit = async (log: Log, caseId: string, signal: () => Promise<void>): Promise<void> => {
  try {
    await signal();
  } catch (error) {
    log.error('signal-left-to-sweeper', error, { caseId });
  }
};
