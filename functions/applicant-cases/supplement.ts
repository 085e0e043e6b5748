import { instant } from '../../shared/clock.ts';
import type { supplementApplication as route } from '../../shared/contract/routes/applicant.ts';
import { digestOf } from '../../shared/domain/canonical/digest.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import { LimitedCompanyForm } from '../../shared/domain/form/index.ts';
import { nameKeptUntil } from '../../shared/domain/lifecycle/limits.ts';
import { supplementProblems } from '../../shared/domain/lifecycle/supplement-problems.ts';
import { normalizedName } from '../../shared/domain/names/normalized-name.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { formErrors } from '../../shared/http/form-errors.ts';
import { presentStatus } from '../../shared/http/present/application.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { unmaskedForm } from '../../shared/http/unmasked-form.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { reservedUntil } from '../../shared/store/transitions/reserve-name.ts';
import { supplementCase } from '../../shared/store/transitions/supplement-case.ts';
import { completeForm, nameTaken } from './complete-form.ts';
import type { Deps } from './deps.ts';

/** Supplements a case under review: the reviews that see what changed are open again, the others stay as they are. */
export const supplementApplication =
  (deps: Deps) =>
  ({ caller, params, body }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const found = await readCase(deps.table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      if (found.case.state !== 'reviewing') return problem('too-late');
      if (found.reviews.some((review) => review.state === 'refused')) return problem('too-late');
      const stored = await deps.vault.open(found.case.caseId, found.case.form);
      const sent = unmaskedForm(body.form, stored);
      if ('problem' in sent) return sent;
      const complete = completeForm(sent.form, deps.clock.now());
      if ('problem' in complete) return complete;
      const before = LimitedCompanyForm.parse(stored);
      const problems = supplementProblems(procedureOfCase(found.case), before, complete.form);
      if (problems.length > 0) return problem('form-invalid', formErrors(problems));
      if (digestOf(before) === digestOf(complete.form)) return answer(200, presentStatus(found.case));
      const names = { before: before.name.proposed.full, after: complete.form.name.proposed.full };
      const renamed = normalizedName(names.before) !== normalizedName(names.after);
      const at = instant(deps.clock);
      const kept = await reservedUntil(deps.table, caller.subject, before.registrar, names.after, at);
      const expiresAt = kept ?? nameKeptUntil(deps.clock.now());
      const actor = { kind: 'applicant', id: caller.subject } as const;
      const written = await supplementCase(deps.table, actor, found.case, found.reviews, {
        form: complete.form,
        sealed: await deps.vault.seal(found.case.caseId, complete.form),
        companyName: names.after,
        at,
        ...(renamed && { rename: { ...names, expiresAt } }),
      });
      if (written.outcome === 'committed') return answer(200, presentStatus(found.case));
      return written.failed.includes('case') || !written.failed.includes('name') ? raced : nameTaken();
    });
