import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { parcelAddress } from '../items/parcel.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import type { Bell } from './attach-token.ts';

/** A batch that waits at a hall, and until when (90 days, design.md §4). */
export interface Waiting {
  hall: string;
  until: string;
  at: string;
}

/** → waiting: 待领. It stands in the hall's worklist until collected, or until its time is over. */
export const awaitCollection = (table: Table, caseId: string, bell: Bell, waiting: Waiting): Promise<Commit> => {
  const { hall, until, at } = waiting;
  const work = { workKey: worklist.collections(hall), workDue: until };
  const item = { entity: 'parcel', method: 'pick-up', state: 'waiting', hall, bookedAt: at, ...bell, ...work };
  return commit(
    table,
    create(table, parcelAddress(caseId), item, { type: 'parcel-waiting', at, actor: system, data: { hall } }),
  );
};
