import type * as z from 'zod';
import { type EnterpriseKind, enterpriseKinds } from '../catalogue/kinds.ts';
import { outOfBounds } from './bounds.ts';
import { type FormDraft, incomplete } from './form-draft.ts';
import { kindOf } from './kind-of.ts';
import type { FormProblem } from './problem.ts';
import type { FormRegime } from './regime.ts';
import { formSchema } from './registration-form.ts';
import { type ShapeFault, shapeFaults } from './shape.ts';

/** A draft that may be stored, or everything for which it may not. */
export type ParsedDraft = { ok: true; draft: FormDraft } | { ok: false; problems: FormProblem[] };

const known = new Map<string, z.ZodType>();

/** Made when first asked for: most processes see a few kinds under one regime. */
function draftSchema(kind: EnterpriseKind | undefined, regime: FormRegime): z.ZodType {
  const key = `${kind} ${regime}`;
  const kinds = kind === undefined ? enterpriseKinds : [kind];
  const schema = known.get(key) ?? incomplete(kinds.map((one) => formSchema(one, regime)));
  known.set(key, schema);
  return schema;
}

/** What keeps a value from being even a draft of a kind: fields that its form has not, wrong types, excess. */
export function draftFaults(input: unknown, kind: EnterpriseKind | undefined, regime: FormRegime): ShapeFault[] {
  return shapeFaults(draftSchema(kind, regime), input);
}

/**
 * Reads a draft: any part of a form may be missing or half written, but fields that the regime does not ask of its kind, wrong
 * types and excess are refused, all at once. While it says no kind it may have the fields of any. Never throws on JSON; the
 * draft that comes back is the very value that went in.
 */
export function parseDraft(input: unknown, { regime }: { regime: FormRegime }): ParsedDraft {
  const excess = outOfBounds(input);
  const problems = excess ? [excess] : draftFaults(input, kindOf(input), regime).map(({ problem }) => problem);
  return problems.length === 0 ? { ok: true, draft: input as FormDraft } : { ok: false, problems };
}
