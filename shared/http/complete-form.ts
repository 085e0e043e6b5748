import { shanghaiDate } from '../domain/calendar/shanghai-time.ts';
import { type FormRegime, parseForm, type RegistrationForm } from '../domain/form/index.ts';
import type { OpenForm } from '../domain/personal/sealed-form.ts';
import { formErrors } from './form-errors.ts';
import { type Problem, problem } from './reply.ts';

/** A form that can be filed now (ms) under its regime, or one problem with everything that is wrong with it. */
export const completeForm = (form: OpenForm, regime: FormRegime, now: number): { form: RegistrationForm } | Problem => {
  const parsed = parseForm(form, { today: shanghaiDate(now), regime });
  return parsed.ok ? { form: parsed.form } : problem('form-invalid', formErrors(parsed.problems));
};
