import { updateOf } from '../expression.ts';
import type { MaterialItem } from '../items/material.ts';
import { materialKey, worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { updateUnlessChanged } from './clear-signal.ts';

/** The content of a removed file is gone: the file leaves the sweeper's worklist. */
export const clearErasure = (table: Table, { caseId, materialId }: MaterialItem): Promise<void> =>
  updateUnlessChanged(
    table,
    materialKey(caseId, materialId),
    updateOf({ remove: ['workKey', 'workDue'], where: { workKey: worklist.erasures } }),
  );
