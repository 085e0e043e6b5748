import { parseDraft } from '../../shared/domain/form/index.ts';
import { formErrors } from '../../shared/http/form-errors.ts';
import { type Problem, problem } from '../../shared/http/reply.ts';

/** A draft's form as it is stored: exactly what was sent, with the proposed name for lists. */
export interface DraftForm {
  form: Record<string, unknown>;
  companyName?: string;
}

/** Reads the form of a draft: it may be incomplete, but nothing unknown or oversized is stored. */
export const draftForm = (sent: unknown): DraftForm | Problem => {
  const parsed = parseDraft(sent);
  if (!parsed.ok) return problem('form-invalid', formErrors(parsed.problems));
  const companyName = parsed.draft.name?.proposed?.full;
  return { form: { ...parsed.draft }, ...(companyName && { companyName }) };
};
