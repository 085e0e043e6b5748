import { unmasked } from '../domain/personal/masked.ts';
import type { OpenForm } from '../domain/personal/sealed-form.ts';
import { formErrors } from './form-errors.ts';
import { type Problem, problem } from './reply.ts';

/** A form that was sent, with what it sent back masked as it is stored; or one problem that names all that nobody knows. */
export const unmaskedForm = (sent: unknown, stored: OpenForm): { form: OpenForm } | Problem => {
  const clear = unmasked(sent, stored);
  return 'problems' in clear ? problem('form-invalid', formErrors(clear.problems)) : { form: clear.form as OpenForm };
};
