import { type FormRegime, parseDraft } from '../../shared/domain/form/index.ts';
import type { OpenForm } from '../../shared/domain/personal/sealed-form.ts';
import { formErrors } from '../../shared/http/form-errors.ts';
import { type Problem, problem } from '../../shared/http/reply.ts';
import { unmaskedForm } from '../../shared/http/unmasked-form.ts';

/** A draft's form as it is stored: what was sent, with the proposed name for lists. */
export interface DraftForm {
  form: OpenForm;
  companyName?: string;
}

/**
 * Reads the form of a draft: it may be incomplete, but nothing oversized and nothing that its regime does not ask is stored. What
 * comes back masked is what `stored` has there.
 */
export const draftForm = (sent: unknown, regime: FormRegime, stored: OpenForm = {}): DraftForm | Problem => {
  const parsed = parseDraft(sent, { regime });
  if (!parsed.ok) return problem('form-invalid', formErrors(parsed.problems));
  const companyName = parsed.draft.name?.proposed?.full;
  const clear = unmaskedForm(parsed.draft, stored);
  if ('problem' in clear) return clear;
  return { form: clear.form, ...(companyName && { companyName }) };
};
