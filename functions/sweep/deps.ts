import type { Clock } from '../../shared/clock.ts';
import type { FileStore } from '../../shared/files/place.ts';
import type { Log } from '../../shared/log.ts';
import type { Table } from '../../shared/store/table.ts';
import type { Workflow } from '../../shared/workflow/execution.ts';

/** What the sweeper works with. */
export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: Workflow;
  files: FileStore;
}
