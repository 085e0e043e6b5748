import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import type { MaterialItem } from '../items/material.ts';
import type { Table } from '../table.ts';
import { removal } from './remove-material.ts';

/** awaited → removed: files that were never uploaded; what they were to be called goes with them. All or none of them: at most as many as count. */
export const lapseUploads = (table: Table, overdue: readonly MaterialItem[], at: string): Promise<Commit> =>
  commit(
    table,
    overdue.flatMap((file) => removal(table, system, file, at)),
  );
