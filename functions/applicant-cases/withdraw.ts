import { instant } from '../../shared/clock.ts';
import type { withdrawApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { presentStatus } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { withdrawCase } from '../../shared/store/transitions/withdraw-case.ts';
import { tellCutShort } from '../../shared/workflow/cut-short.ts';
import { afterCommit } from '../../shared/workflow/signal.ts';
import type { Deps } from './deps.ts';

/** 撤回 is possible until the last approval is recorded, and not once an item has been refused (design.md §4). */
const canWithdraw = ({ case: { state }, reviews }: Dossier): boolean =>
  state === 'submitted' ||
  (state === 'reviewing' &&
    reviews.some((review) => review.state === 'open') &&
    !reviews.some((review) => review.state === 'refused'));

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
      await afterCommit(log, found.case.caseId, () => tellCutShort(deps, found, 'Withdrawn'));
      return answer(200, presentStatus({ caseId: found.case.caseId, state: 'withdrawn' }));
    });
