import type { WorkingCalendar } from '../calendar/calendar.ts';
import { dueAt } from '../calendar/due-at.ts';
import { applies } from '../catalogue/conditions.ts';
import { officeOf } from '../catalogue/office.ts';
import type { ItemOf, Procedure } from '../catalogue/procedure.ts';
import { type Shown, seenDigest } from './seen-digest.ts';

/** A review as the catalogue plans it for a form. */
export interface PlannedReview {
  item: ItemOf['code'];
  agency: ItemOf['agency'];
  office: string;
  applies: boolean;
  digest: string;
  /** In half working days. */
  limitHalfDays: number;
  dueAt: string;
  dueProvisional: boolean;
  calendarVersion: string;
}

/** A case as it was filed. */
interface Filed extends Shown {
  registrar: string;
}

/** 抄告相关: the reviews that a form needs by its procedure, accepted at `acceptedAt` (ms), each with its own limit by a calendar. */
export const plannedReviews = (
  procedure: Procedure,
  { registrar, ...shown }: Filed,
  acceptedAt: number,
  calendar: WorkingCalendar,
): PlannedReview[] =>
  procedure.items.map((item) => {
    const due = dueAt(acceptedAt, item.promisedWorkingDays, calendar);
    return {
      item: item.code,
      agency: item.agency,
      office: officeOf(item.agency, registrar),
      applies: applies(item, shown.form),
      digest: seenDigest(item, shown),
      limitHalfDays: item.promisedWorkingDays * 2,
      dueAt: due.dueAt,
      dueProvisional: due.provisional,
      calendarVersion: due.calendarVersion,
    };
  });
