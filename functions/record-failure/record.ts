import * as z from 'zod';
import { type Clock, instant } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { isStuckBy, recordFailure } from '../../shared/store/transitions/record-failure.ts';
import { caseOfExecution } from '../../shared/workflow/execution.ts';

/** What an *execution status change* event tells: its cause is left alone, since it may hold anything. */
const StatusChange = z.object({
  detail: z.object({ name: z.string(), status: z.string(), error: z.string().nullish() }),
});

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
}

/** Puts a case whose execution has failed onto the operators' worklist, unless it has ended or runs anew already. */
export const recordExecutionFailure =
  ({ table, clock, log }: Deps) =>
  async (event: unknown): Promise<void> => {
    const { detail } = StatusChange.parse(event);
    const of = caseOfExecution(detail.name);
    if (of === undefined) return log.info('foreign-execution-failed', { execution: detail.name });
    await untilCommitted(async () => {
      const { case: current } = await readWholeCase(table, of.caseId);
      if (!isStuckBy(current, of.attempt)) return;
      const failure = { attempt: of.attempt, error: detail.error ?? detail.status, at: instant(clock) };
      const written = await recordFailure(table, current, failure);
      if (written.outcome === 'rejected') return raced;
      return log.info('case-failed', { caseId: of.caseId, error: failure.error });
    });
  };
