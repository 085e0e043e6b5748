import type { Clock } from '../../shared/clock.ts';
import type { FileStore } from '../../shared/files/place.ts';
import type { Table } from '../../shared/store/table.ts';

/** What comparing files with their originals needs. */
export interface Deps {
  table: Table;
  clock: Clock;
  files: FileStore;
}
