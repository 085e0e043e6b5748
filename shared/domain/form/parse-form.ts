import { outOfBounds } from './bounds.ts';
import { findingsOf, type Looked } from './findings.ts';
import { likelyKindOf } from './kind-of.ts';
import { draftFaults } from './parse-draft.ts';
import type { FormProblem } from './problem.ts';
import { formSchema, type RegistrationForm } from './registration-form.ts';
import { rules } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';
import { shapeFaults } from './shape.ts';

/** A form that may be filed, or everything that is wrong with it. */
export type ParsedForm = { ok: true; form: RegistrationForm } | { ok: false; problems: FormProblem[] };

/**
 * Reads a form as it was sent, under its regime. All problems are named at once: those of shape, and those of every cross-check
 * of its kind whose own fields are well shaped. Never throws on JSON; the form that comes back is the very value that went in.
 */
export function parseForm(input: unknown, context: RuleContext): ParsedForm {
  const excess = outOfBounds(input);
  if (excess) return { ok: false, problems: [excess] };
  const looked = lookAt(input, context);
  const crossed = findingsOf(rules, looked, context).map(
    ({ rule, ...finding }): FormProblem => ({ ...finding, code: `form.${rule.id}` }),
  );
  const problems = [...looked.faults.map(({ problem }) => problem), ...crossed];
  // With no fault of shape the schema has accepted the value, which is what its type says.
  return problems.length === 0 ? { ok: true, form: input as RegistrationForm } : { ok: false, problems };
}

/**
 * What is wrong with the shape of a form within bounds. A part whose kind is missing or unknown (a delivery without its method)
 * has no schema of its own; what no kind of it may have is named all the same.
 */
export function lookAt(input: unknown, { regime }: RuleContext): Looked {
  const kind = likelyKindOf(input);
  const found = shapeFaults(formSchema(kind, regime), input);
  if (found.length === 0) return { input, kind, faults: found };
  const named = new Set(found.map(({ problem }) => problem.pointer));
  const beside = draftFaults(input, kind, regime).filter(({ problem }) => !named.has(problem.pointer));
  return { input, kind, faults: [...found, ...beside] };
}
