import type { CaseState, EndedState } from '../../domain/lifecycle/case-state.ts';
import { move } from '../aggregate.ts';
import type { Commit } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import type { ReviewItem } from '../items/review.ts';
import { commitFinal, proposedAsRead } from '../people/proposal.ts';
import type { Table } from '../table.ts';
import { cancelReview } from './cancel-review.ts';
import { leaveDeadlines } from './list-deadlines.ts';
import { freeName, keepName } from './reserve-name.ts';

export interface Closing {
  ending: EndedState;
  at: string;
  /** Where people were asked about a supplement: it can be sent no more. */
  consents?: ConsentsItem | undefined;
}

/** From where a case can come to each of its ends: withdrawals and stops have been written before. */
const from = {
  declined: ['submitted'],
  refused: ['reviewing'],
  lapsed: ['submitted', 'reviewing'],
  withdrawn: ['withdrawn'],
  stopped: ['stopped'],
} as const satisfies Record<EndedState, readonly CaseState[]>;

/** → declined | refused | withdrawn | lapsed | stopped: the orderly end without release. No number is used. */
export const closeCase = (
  table: Table,
  current: CaseItem,
  reviews: readonly ReviewItem[],
  { ending, at, consents }: Closing,
): Promise<Commit> => {
  const nameRefused = reviews.some((review) => review.item === 'name-approval' && review.state === 'refused');
  const reservation = current.nameReservation;
  return commitFinal(table, current, consents, at, [
    ...move<CaseState>(table, caseAddress(current.caseId), current, {
      from: from[ending],
      to: ending,
      set: { endedAt: at, updatedAt: at },
      remove: ['workKey', 'workDue', 'proposedAt', ...(nameRefused ? ['nameReservation'] : [])],
      where: proposedAsRead(current),
      event: { type: 'case-closed', at, actor: system, data: { ending } },
    }),
    ...reviews.filter((review) => review.state === 'open').flatMap((review) => cancelReview(table, system, review, at)),
    leaveDeadlines(table, current.caseId),
    ...(reservation ? (nameRefused ? freeName : keepName)(table, current.caseId, reservation) : []),
  ]);
};
