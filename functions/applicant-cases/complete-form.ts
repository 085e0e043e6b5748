import { shanghaiDate } from '../../shared/domain/calendar/shanghai-time.ts';
import { type LimitedCompanyForm, parseForm } from '../../shared/domain/form/index.ts';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import { formErrors } from '../../shared/http/form-errors.ts';
import { type Problem, problem } from '../../shared/http/reply.ts';

/** A form that can be filed today (ms), or one problem with everything that is wrong with it. */
export const completeForm = (form: OpenForm, now: number): { form: LimitedCompanyForm } | Problem => {
  const parsed = parseForm(form, { today: shanghaiDate(now) });
  return parsed.ok ? { form: parsed.form } : problem('form-invalid', formErrors(parsed.problems));
};
