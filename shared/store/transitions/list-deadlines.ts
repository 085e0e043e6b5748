import type { Write } from '../commit.ts';
import { deadlinesKey, worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { putNew, remove, update } from '../writes.ts';

/*
 * While its clock runs a case stands in a list that is ordered by the calendar its due dates were found by: whatever was found by an
 * older one than the present is found by key, also what was accepted in the very moment of an import. So does a supervision order as long as
 * it is open, by its number. It is no aggregate and has no event.
 */

/** Behind the version, so that what is listed `up to` a version was found by an older one. */
const listedBy = (calendarVersion: string): string => `${calendarVersion}#`;

/** The clock of a case, or of an order, begins to run: all of its due dates were found by this calendar. */
export const enterDeadlines = (table: Table, caseId: string, calendarVersion: string, order?: number): Write =>
  putNew(table, 'deadlines', deadlinesKey(caseId, order), {
    ...{ entity: 'deadlines', caseId, order },
    ...{ workKey: worklist.deadlines, workDue: listedBy(calendarVersion) },
  });

/** The due dates of a case, or of an order, agree with this calendar now; what has left the list stays out of it. */
export const confirmDeadlines = (table: Table, caseId: string, calendarVersion: string, order?: number): Write =>
  update(table, 'deadlines', deadlinesKey(caseId, order), {
    set: { workDue: listedBy(calendarVersion) },
    where: { workKey: worklist.deadlines },
  });

/** The clock of a case, or of an order, has stopped for good. */
export const leaveDeadlines = (table: Table, caseId: string, order?: number): Write =>
  remove(table, 'deadlines', deadlinesKey(caseId, order));
