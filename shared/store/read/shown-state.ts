import type { CaseState } from '../../domain/lifecycle/case-state.ts';
import type { CaseItem } from '../items/case.ts';
import type { Table } from '../table.ts';
import { readBatch } from './read-released.ts';

/** What is shown as released follows from the batch alone, whatever else has been written by now (invariant 1). */
export const shownState = (state: CaseState, released: boolean): CaseState => {
  if (released) return state === 'completed' ? 'completed' : 'released';
  return state === 'released' || state === 'completed' ? 'composed' : state;
};

/** The same, reading the batch where it matters: a case is completed only long after its batch could be read. */
export const readShownState = async (
  table: Table,
  { caseId, state }: Pick<CaseItem, 'caseId' | 'state'>,
): Promise<CaseState> =>
  state === 'released' ? shownState(state, (await readBatch(table, caseId)) !== undefined) : state;
