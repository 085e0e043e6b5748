import { updateOf } from '../expression.ts';
import type { CaseItem } from '../items/case.ts';
import { caseKey, worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { updateUnlessChanged } from './clear-signal.ts';

/** A draft whose time is over is still needed: the sweeper looks at it again at `until` (RFC 3339). The draft itself does not change. */
export const postponeExpiry = (table: Table, { caseId, version }: CaseItem, until: string): Promise<void> =>
  updateUnlessChanged(
    table,
    caseKey(caseId),
    updateOf({ set: { workDue: until }, where: { version, workKey: worklist.drafts } }),
  );
