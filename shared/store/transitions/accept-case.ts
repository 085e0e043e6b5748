import type { DueDate } from '../../domain/calendar/due-at.ts';
import type { PlannedReview } from '../../domain/lifecycle/planned-reviews.ts';
import { create, move } from '../aggregate.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { reviewAddress } from '../items/review.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { enterDeadlines } from './list-deadlines.ts';

export interface Acceptance {
  at: string;
  /** The promise of the whole case. */
  due: DueDate;
  /** In half working days. */
  limitHalfDays: number;
  reviews: readonly PlannedReview[];
  /** By which the case is decided from now on. */
  catalogueVersion: string;
}

const openReview = (table: Table, caseId: string, at: string, planned: PlannedReview): Write[] => {
  const { applies, ...review } = planned;
  const waiting = applies ? { workKey: worklist.openReviews(review.office), workDue: review.dueAt } : {};
  const item = { entity: 'review', ...review, state: applies ? 'open' : 'not-applicable', openedAt: at, ...waiting };
  const type = applies ? 'review-opened' : 'review-not-applicable';
  const event = { type, at, actor: system, data: { office: review.office, digest: review.digest } };
  return create(table, reviewAddress(caseId, review.item), item, event);
};

/** submitted → reviewing: 受理. The clock starts, and every agency has its review in the same moment (抄告相关、同步审批). */
export const acceptCase = (table: Table, current: CaseItem, acceptance: Acceptance): Promise<Commit> =>
  commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['submitted'],
      to: 'reviewing',
      set: {
        acceptedAt: acceptance.at,
        catalogueVersion: acceptance.catalogueVersion,
        updatedAt: acceptance.at,
        limitHalfDays: acceptance.limitHalfDays,
        dueAt: acceptance.due.dueAt,
        dueProvisional: acceptance.due.provisional,
        calendarVersion: acceptance.due.calendarVersion,
        workKey: worklist.underway,
        workDue: new Date(acceptance.due.dueAt).toISOString(),
      },
      // A case that waits with the operators is theirs until they resume it.
      where: { failedAt: { absent: true } },
      event: {
        type: 'case-accepted',
        at: acceptance.at,
        actor: system,
        data: {
          dueAt: acceptance.due.dueAt,
          reviews: acceptance.reviews.length,
          catalogue: acceptance.catalogueVersion,
        },
      },
    }),
    enterDeadlines(table, current.caseId, acceptance.due.calendarVersion),
    ...acceptance.reviews.flatMap((review) => openReview(table, current.caseId, acceptance.at, review)),
  ]);
