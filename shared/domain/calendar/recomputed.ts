import type { WorkingCalendar } from './calendar.ts';
import { type DueDate, dueOf, type Term } from './due-at.ts';
import type { Instant } from './shanghai-time.ts';

/** A due date as it is stored, with the term that it was made of. */
export interface StoredDueDate {
  term: Term;
  dueAt: string;
  dueProvisional: boolean;
}

/** What a calendar makes of a stored due date; undefined where that is what is stored. `asOf`: up to when an open suspension counts. */
export function recomputed(stored: StoredDueDate, calendar: WorkingCalendar, asOf: Instant): DueDate | undefined {
  const due = dueOf(stored.term, calendar, asOf);
  return due.dueAt === stored.dueAt && due.provisional === stored.dueProvisional ? undefined : due;
}
