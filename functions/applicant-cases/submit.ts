import { instant } from '../../shared/clock.ts';
import type { submitApplication as route } from '../../shared/contract/routes/applicant.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { completeForm } from '../../shared/http/complete-form.ts';
import { presentStatus } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { isHeldBy } from '../../shared/store/read/read-names.ts';
import { readShownState } from '../../shared/store/read/shown-state.ts';
import { isNameTaken } from '../../shared/store/transitions/reserve-name.ts';
import { submitCase } from '../../shared/store/transitions/submit-case.ts';
import { startExecution } from '../../shared/workflow/execution.ts';
import { afterCommit } from '../../shared/workflow/signal.ts';
import type { Deps } from './deps.ts';
import { groundsOf } from './grounds.ts';
import { nameTaken, reserving } from './names.ts';

/**
 * Submits a draft: checked whole, confirmed by everyone whom it names, its name reserved, committed; then the workflow is started. Asked again, it answers
 * where the case now stands.
 */
export const submitApplication =
  (deps: Deps) =>
  ({ caller, params }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const found = await readCase(deps.table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      const current = found.case;
      if (current.submittedAt !== undefined) {
        const state = await readShownState(deps.table, current);
        return answer(202, presentStatus({ caseId: current.caseId, state }));
      }
      if (current.state !== 'draft') return problem('too-late');
      const complete = completeForm(
        await deps.vault.open(current.caseId, current.form),
        current.regime,
        deps.clock.now(),
      );
      if ('problem' in complete) return complete;
      const grounds = await groundsOf(deps, found, complete.form);
      if ('problem' in grounds) return grounds;
      const at = instant(deps.clock);
      const { registrar } = complete.form;
      const name = await reserving(deps.table, caller.subject, complete.form, deps.clock.now());
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const named = await deps.people.namedOn(complete.form, grounds.known);
      const { kind } = complete.form;
      const { consents, files: needed } = grounds;
      const submission = { kind, registrar, at, named, consents, needed, ...(name && { name }) };
      const written = await submitCase(deps.table, actor, current, submission);
      if (written.outcome === 'rejected') {
        // A second click that is overtaken by the first finds the name held by its own case.
        const ours = name && (await isHeldBy(deps.table, current.caseId, name.claim));
        if (ours || !isNameTaken(written.failed)) return raced;
        return (await nameTaken(deps.table, caller.subject, complete.form, at)) ?? raced;
      }
      const machine = { client: deps.workflow, stateMachineArn: deps.stateMachineArn };
      await afterCommit(deps.log, current.caseId, () => startExecution(machine, current.caseId, 1));
      return answer(202, presentStatus({ caseId: current.caseId, state: 'submitted' }));
    });
