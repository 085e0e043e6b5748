import type { Write } from '../commit.ts';
import type { MaterialItem } from '../items/material.ts';
import { materialKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { check } from '../writes.ts';

/** Conditions of a transaction: it fails if any of these files has been removed in the meantime. */
export const materialsThere = (table: Table, files: readonly MaterialItem[]): Write[] =>
  files.map(({ caseId, materialId }) =>
    check(table, `material:${materialId}`, materialKey(caseId, materialId), { state: 'kept' }),
  );
