import * as z from 'zod';
import { type Clock, instant } from '../../shared/clock.ts';
import { failureText } from '../../shared/domain/lifecycle/failure.ts';
import type { Log } from '../../shared/log.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { isStuckBy, recordFailure } from '../../shared/store/transitions/record-failure.ts';
import { caseOfExecution } from '../../shared/workflow/execution.ts';

/** What an *execution status change* event tells. Its cause may hold anything: `failureText` takes of it what is known to be harmless. */
const StatusChange = z.object({
  detail: z.object({ name: z.string(), status: z.string(), error: z.string().nullish(), cause: z.string().nullish() }),
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
      const error = failureText(detail.error ?? detail.status, detail.cause ?? undefined);
      const failure = { attempt: of.attempt, error, at: instant(clock) };
      const written = await recordFailure(table, current, failure);
      if (written.outcome === 'rejected') return raced;
      return log.info('case-failed', { caseId: of.caseId, error });
    });
  };
