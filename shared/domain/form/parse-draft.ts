import { outOfBounds } from './bounds.ts';
import { type FormDraft, incomplete } from './form-draft.ts';
import { LimitedCompanyForm } from './limited-company-form.ts';
import type { FormProblem } from './problem.ts';
import { type ShapeFault, shapeFaults } from './shape.ts';

/** A draft that may be stored, or everything for which it may not. */
export type ParsedDraft = { ok: true; draft: FormDraft } | { ok: false; problems: FormProblem[] };

const DraftSchema = incomplete(LimitedCompanyForm);

/** What keeps a value from being even a draft: fields that no form has, wrong types, excess. */
export function draftFaults(input: unknown): ShapeFault[] {
  return shapeFaults(DraftSchema, input);
}

/**
 * Reads a draft: any part of a form may be missing or half written, but unknown fields, wrong types and excess are refused,
 * all at once. Never throws on JSON; the draft that comes back is the very value that went in.
 */
export function parseDraft(input: unknown): ParsedDraft {
  const excess = outOfBounds(input);
  const problems = excess ? [excess] : draftFaults(input).map(({ problem }) => problem);
  return problems.length === 0 ? { ok: true, draft: input as FormDraft } : { ok: false, problems };
}
