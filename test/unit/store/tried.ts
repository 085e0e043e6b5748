import type { Table } from '../../../shared/store/table.ts';

/** A transition of the store on the aggregate that it is about, with the states that it leads from and to. */
export interface Tried {
  name: string;
  /** Sort key of the aggregate. */
  on: string;
  /** Absent where the aggregate is created. */
  from?: readonly string[];
  to: string;
  change: (table: Table) => Promise<unknown>;
}
