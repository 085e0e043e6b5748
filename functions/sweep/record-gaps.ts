import { instant } from '../../shared/clock.ts';
import { numberOf } from '../../shared/domain/numbering/sequence.ts';
import { readSequences, type SequenceItem } from '../../shared/store/items/sequence.ts';
import { readNumber } from '../../shared/store/read/read-parts.ts';
import { markChecked, recordGap } from '../../shared/store/transitions/record-gap.ts';
import type { Deps } from './deps.ts';
import { ago } from './each-due.ts';

/** So long after it was drawn a number is assigned or lost, ms: well beyond the longest run of AssignNumbers. */
const settledMs = 15 * 60_000;

/** At most so many numbers of one sequence a run. */
const mostPerRun = 500;

const recordGapsOf = async (deps: Deps, sequence: SequenceItem): Promise<number> => {
  const upTo = Math.min(sequence.marked, sequence.checked + mostPerRun);
  let gaps = 0;
  for (let n = sequence.checked + 1; n <= upTo; n += 1) {
    const issued = numberOf(sequence, n);
    if (!issued.ok || (await readNumber(deps.table, issued.code))) continue;
    await recordGap(deps.table, sequence, n, issued.code, instant(deps.clock));
    gaps += 1;
  }
  // All up to the mark is done: the next mark is set, and settles. Otherwise the next run goes on at once.
  const done = upTo === sequence.marked;
  const now = instant(deps.clock);
  const next = done ? { marked: sequence.drawn, at: now } : { marked: sequence.marked, at: sequence.markedAt ?? now };
  await markChecked(deps.table, sequence, { checked: upTo, ...next });
  return gaps;
};

const isSettled = ({ checked, drawn, markedAt }: SequenceItem, before: string): boolean =>
  checked < drawn && (markedAt === undefined || markedAt <= before);

/** 空号登记: records the numbers that were drawn and never assigned, so that every number of a sequence is accounted for. */
export const recordGaps = async (deps: Deps): Promise<number> => {
  let gaps = 0;
  for (const sequence of await readSequences(deps.table)) {
    if (isSettled(sequence, ago(deps, settledMs))) gaps += await recordGapsOf(deps, sequence);
  }
  return gaps;
};
