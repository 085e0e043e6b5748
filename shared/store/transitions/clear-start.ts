import { updateOf } from '../expression.ts';
import { caseKey, worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { updateUnlessChanged } from './clear-signal.ts';

/** The execution has begun: an accepted case goes from the sweeper's worklist back to those that are underway, due by `dueAt`. */
export const clearStart = (table: Table, caseId: string, version: number, dueAt: string): Promise<void> =>
  updateUnlessChanged(
    table,
    caseKey(caseId),
    updateOf({
      set: { workKey: worklist.underway, workDue: new Date(dueAt).toISOString() },
      where: { version, workKey: worklist.starts },
    }),
  );
