import { procedureOfCase } from '../domain/catalogue/procedure-of-case.ts';
import { RegistrationForm } from '../domain/form/index.ts';
import { supplementProblems } from '../domain/lifecycle/supplement-problems.ts';
import type { OpenForm } from '../domain/personal/sealed-form.ts';
import type { CaseItem } from '../store/items/case.ts';
import { completeForm } from './complete-form.ts';
import { formErrors } from './form-errors.ts';
import { type Problem, problem } from './reply.ts';
import { unmaskedForm } from './unmasked-form.ts';

/**
 * The form that a case under review would have after a supplement, beside the one that it has; or one problem with everything that is
 * wrong with it (`now` in ms).
 */
export const supplementedForm = (
  current: CaseItem,
  stored: OpenForm,
  sent: unknown,
  now: number,
): { before: RegistrationForm; form: RegistrationForm } | Problem => {
  const clear = unmaskedForm(sent, stored);
  if ('problem' in clear) return clear;
  const complete = completeForm(clear.form, current.regime, now);
  if ('problem' in complete) return complete;
  const before = RegistrationForm.parse(stored);
  const problems = supplementProblems(procedureOfCase(current), before, complete.form);
  return problems.length > 0 ? problem('form-invalid', formErrors(problems)) : { before, form: complete.form };
};
