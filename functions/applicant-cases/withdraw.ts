import { instant } from '../../shared/clock.ts';
import type { withdrawApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentStatus } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { withdrawCase } from '../../shared/store/transitions/withdraw-case.ts';
import { startExecution } from '../../shared/workflow/execution.ts';
import { afterCommit, signalWithdrawal } from '../../shared/workflow/signal.ts';
import type { Deps } from './deps.ts';

/** 撤回 is possible until the last approval is recorded, and not once an item has been refused (design.md §4). */
const canWithdraw = ({ case: { state }, reviews }: Dossier): boolean =>
  state === 'submitted' ||
  (state === 'reviewing' &&
    reviews.some((review) => review.state === 'open') &&
    !reviews.some((review) => review.state === 'refused'));

/** The execution hears of it by any bell; one that has failed is followed by a new attempt, which closes the case. */
const signal = async (
  { table, workflow, stateMachineArn }: Deps,
  { case: current, reviews }: Dossier,
): Promise<void> => {
  if (current.failedAt === undefined) return signalWithdrawal({ table, workflow }, reviews);
  return startExecution({ client: workflow, stateMachineArn }, current.caseId, current.attempt + 1);
};

/** Withdraws a case; the name stays reserved for the applicant. */
export const withdrawApplication =
  (deps: Deps) =>
  ({ caller, params }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const { table, clock, log } = deps;
      const found = await readCase(table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      if (found.case.state === 'withdrawn') return answer(200, presentStatus(found.case));
      if (!canWithdraw(found)) return problem('too-late');
      const open = found.reviews.filter((review) => review.state === 'open');
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const written = await withdrawCase(table, actor, found.case, open, instant(clock));
      if (written.outcome === 'rejected') return raced;
      await afterCommit(log, found.case.caseId, () => signal(deps, found));
      return answer(200, presentStatus({ caseId: found.case.caseId, state: 'withdrawn' }));
    });
