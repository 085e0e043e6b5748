import type { DueDate } from '../../domain/calendar/due-at.ts';
import type { ReviewState } from '../../domain/lifecycle/review-state.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import { type EventSpec, system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { type ReviewItem, reviewAddress } from '../items/review.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { confirmDeadlines } from './list-deadlines.ts';

/** What another calendar makes of the due dates of a case: only those that are others, or no longer provisional, are named. */
export interface Recomputation {
  calendarVersion: string;
  case?: DueDate | undefined;
  reviews: readonly { review: ReviewItem; due: DueDate }[];
  at: string;
}

const fieldsOf = ({ dueAt, provisional, calendarVersion }: DueDate) => ({
  ...{ dueAt, dueProvisional: provisional, calendarVersion },
});

const eventOf = (before: string | undefined, due: DueDate, at: string): EventSpec => {
  const { dueAt, provisional, calendarVersion } = due;
  const data = { ...(before && { before }), dueAt, provisional, calendarVersion };
  return { type: 'deadline-recomputed', at, actor: system, data };
};

/** Where the sweeper waits for the promise to pass: there again also where it had, and now has not. */
const watched = (current: CaseItem, due: DueDate, at: string): { set?: object; remove?: readonly string[] } => {
  const workDue = new Date(due.dueAt).toISOString();
  if (current.workKey === worklist.underway) return { set: { workDue } };
  if (current.workKey !== worklist.overdueCases || workDue <= at) return {};
  return { set: { workKey: worklist.underway, workDue }, remove: ['overdueAt'] };
};

const moveCase = (table: Table, current: CaseItem, due: DueDate, at: string): Write[] => {
  const { set, remove = [] } = watched(current, due, at);
  return move(table, caseAddress(current.caseId), current, {
    from: [current.state],
    to: current.state,
    set: { ...fieldsOf(due), ...set },
    remove,
    // Without a new version it may have been signalled in between.
    where: { workKey: current.workKey ?? { absent: true } },
    event: eventOf(current.dueAt, due, at),
  });
};

const moveReview = (table: Table, review: ReviewItem, due: DueDate, at: string): Write[] =>
  move<ReviewState>(table, reviewAddress(review.caseId, review.item), review, {
    from: [review.state],
    to: review.state,
    // An open one waits in its office's worklist by its due date; one that is decided is not waited for.
    set: { ...fieldsOf(due), ...(review.state === 'open' && { workDue: due.dueAt }) },
    event: eventOf(review.dueAt, due, at),
  });

/**
 * The states stay: due dates follow another calendar than the one that made them (invariant 7), all of a case in one transaction, and
 * the case stands in the list of that calendar. Where no due date is another only the list changes.
 */
export const recomputeDeadlines = (table: Table, current: CaseItem, recomputation: Recomputation): Promise<Commit> => {
  const { case: due, reviews, calendarVersion, at } = recomputation;
  return commit(table, [
    ...(due ? moveCase(table, current, due, at) : []),
    ...reviews.flatMap(({ review, due: its }) => moveReview(table, review, its, at)),
    confirmDeadlines(table, current.caseId, calendarVersion),
  ]);
};
