import type { Sequence } from '../../domain/numbering/sequence.ts';
import { commit } from '../commit.ts';
import { gapKey, sequenceKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { put, update } from '../writes.ts';

/** 空号: a number that was drawn and never assigned; it is never issued again. Recorded twice, it is one gap. */
export const recordGap = async (table: Table, { kind, scope }: Sequence, n: number, value: string, at: string) => {
  const gap = { entity: 'gap', kind, scope, value, recordedAt: at };
  await commit(table, [put(table, 'gap', gapKey(kind, scope, n), gap, [{ pk: { absent: true } }, { value }])]);
};

/** How far a sequence's gaps have been recorded, and the mark for the next time. */
export interface Checked {
  checked: number;
  marked: number;
  at: string;
}

/** Moves a sequence's marks on; only the sweeper writes them. */
export const markChecked = async (table: Table, { kind, scope }: Sequence, { checked, marked, at }: Checked) => {
  await commit(table, [
    update(table, 'sequence', sequenceKey(kind, scope), { set: { checked, marked, markedAt: at } }),
  ]);
};
