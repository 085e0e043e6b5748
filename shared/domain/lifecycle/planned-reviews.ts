import type { WorkingCalendar } from '../calendar/calendar.ts';
import { dueAt } from '../calendar/due-at.ts';
import { applies } from '../catalogue/conditions.ts';
import { items } from '../catalogue/items.ts';
import { officeOf } from '../catalogue/office.ts';
import { type RegimeCode, regimes } from '../catalogue/regimes.ts';
import type { Item, ItemCode } from '../catalogue/types.ts';
import type { OpenForm } from '../personal/sealed-form.ts';
import { seenDigest } from './seen-digest.ts';

/** A review as the catalogue plans it for a form. */
export interface PlannedReview {
  item: ItemCode;
  agency: Item['agency'];
  office: string;
  applies: boolean;
  digest: string;
  /** In half working days. */
  limitHalfDays: number;
  dueAt: string;
  dueProvisional: boolean;
  calendarVersion: string;
}

/** 抄告相关: the reviews that a form needs under a regime, accepted at `acceptedAt` (ms), each with its own limit by a calendar. */
export const plannedReviews = (
  regime: RegimeCode,
  registrar: string,
  form: OpenForm,
  acceptedAt: number,
  calendar: WorkingCalendar,
): PlannedReview[] =>
  regimes[regime].items.map((code) => {
    const item: Item = items[code];
    const due = dueAt(acceptedAt, item.promisedWorkingDays, calendar);
    return {
      item: code,
      agency: item.agency,
      office: officeOf(item.agency, registrar),
      applies: applies(item, form),
      digest: seenDigest(code, form),
      limitHalfDays: item.promisedWorkingDays * 2,
      dueAt: due.dueAt,
      dueProvisional: due.provisional,
      calendarVersion: due.calendarVersion,
    };
  });
