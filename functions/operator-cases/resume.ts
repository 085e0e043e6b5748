import { type Clock, instant } from '../../shared/clock.ts';
import type { resumeCase as route } from '../../shared/contract/routes/operations.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { Log } from '../../shared/log.ts';
import { worklist } from '../../shared/store/keys.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { resumeCase } from '../../shared/store/transitions/resume-case.ts';
import type { Workflow } from '../../shared/workflow/execution.ts';
import { afterCommit } from '../../shared/workflow/signal.ts';
import { startCase } from '../../shared/workflow/start-case.ts';

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: Workflow;
}

/** Resumes a failed case: its execution starts anew from the top, where finished steps answer at once. */
export const resumeFailedCase =
  ({ table, clock, log, workflow }: Deps) =>
  ({ caller, params }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const current = (await readCase(table, caller, params.caseNumber))?.case;
      if (current === undefined) return problem('not-found');
      if (current.failedAt === undefined || current.workKey !== worklist.failedCases) return problem('not-failed');
      const written = await resumeCase(table, { kind: 'operator', id: caller.subject }, current, instant(clock));
      if (written.outcome === 'rejected') return raced;
      const { caseId } = current;
      const resumed = { ...current, attempt: current.attempt + 1, version: current.version + 1 };
      await afterCommit(log, caseId, () => startCase({ table, workflow }, resumed));
      return answer(202, { caseNumber: caseId, attempt: resumed.attempt });
    });
