import { instant } from '../../shared/clock.ts';
import type { WorkingCalendar } from '../../shared/domain/calendar/calendar.ts';
import { recomputed, type StoredDueDate } from '../../shared/domain/calendar/recomputed.ts';
import { isPromised } from '../../shared/domain/lifecycle/case-state.ts';
import { orderWorkingDays } from '../../shared/domain/supervision/order.ts';
import { readCalendar } from '../../shared/store/calendar/read-calendar.ts';
import type { CaseItem } from '../../shared/store/items/case.ts';
import type { ReviewItem } from '../../shared/store/items/review.ts';
import { worklist } from '../../shared/store/keys.ts';
import type { FullDossier } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { readOrder } from '../../shared/store/read/read-consents.ts';
import { recomputeDeadlines as write } from '../../shared/store/transitions/recompute-deadlines.ts';
import { recomputeOrder } from '../../shared/store/transitions/recompute-order.ts';
import type { Deps } from './deps.ts';
import { eachDue } from './each-due.ts';

type Timed = Pick<ReviewItem, 'dueAt' | 'dueProvisional' | 'limitHalfDays' | 'suspensions'>;

const storedOf = (start: string, { limitHalfDays, suspensions = [], ...due }: Timed): StoredDueDate => ({
  ...due,
  term: {
    start: Date.parse(start),
    limitHalfDays,
    suspensions: suspensions.map(({ begin, end }) => ({
      begin: Date.parse(begin),
      ...(end !== undefined && { end: Date.parse(end) }),
    })),
  },
});

const dueOfCase = (current: CaseItem, calendar: WorkingCalendar, now: number) => {
  const { acceptedAt, dueAt, dueProvisional = false, limitHalfDays, suspensions } = current;
  if (!isPromised(current.state) || acceptedAt === undefined || dueAt === undefined || limitHalfDays === undefined)
    return undefined;
  return recomputed(storedOf(acceptedAt, { dueAt, dueProvisional, limitHalfDays, suspensions }), calendar, now);
};

/** Reviews that are open, and those that a supplement may open again; what has been released or has ended was due when it was due. */
const dueOfReviews = ({ case: current, reviews }: FullDossier, calendar: WorkingCalendar, now: number) =>
  reviews
    .filter(({ state }) => current.state === 'reviewing' && (state === 'open' || state === 'approved'))
    .flatMap((review) => {
      const due = recomputed(storedOf(review.openedAt, review), calendar, now);
      return due ? [{ review, due }] : [];
    });

const recomputeOrderOf = async (deps: Deps, calendar: WorkingCalendar, caseId: string, number: number) => {
  const order = await readOrder(deps.table, { kind: 'system' }, caseId, number);
  if (order === undefined) throw new Error(`${caseId} has no supervision order ${number}`);
  const { openedAt, dueAt, dueProvisional } = order;
  const stored = storedOf(openedAt, { dueAt, dueProvisional, limitHalfDays: orderWorkingDays * 2 });
  const due = recomputed(stored, calendar, deps.clock.now());
  await recomputeOrder(deps.table, order, { calendarVersion: calendar.version, due, at: instant(deps.clock) });
};

/**
 * 期限重算: due dates that were found by an older calendar than the present one are found anew, as soon as a year is imported (invariant
 * 7). What fails or is overtaken stays in the list of its calendar, and has its turn in the next run.
 */
export const recomputeDeadlines = async (deps: Deps): Promise<number> => {
  const { calendar } = await readCalendar(deps.table);
  return eachDue(deps, worklist.deadlines, calendar.version, async ({ caseId, order }) => {
    if (order !== undefined) return recomputeOrderOf(deps, calendar, caseId, order);
    const dossier = await readWholeCase(deps.table, caseId);
    const now = deps.clock.now();
    await write(deps.table, dossier.case, {
      calendarVersion: calendar.version,
      case: dueOfCase(dossier.case, calendar, now),
      reviews: dueOfReviews(dossier, calendar, now),
      at: instant(deps.clock),
    });
  });
};
