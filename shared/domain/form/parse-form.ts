import { fieldsSeenBy } from '../canonical/fields.ts';
import { pointersMeet } from '../canonical/json-pointer.ts';
import { outOfBounds } from './bounds.ts';
import { LimitedCompanyForm } from './limited-company-form.ts';
import { draftFaults } from './parse-draft.ts';
import type { FormProblem, FormProblemCode } from './problem.ts';
import { type RuleId, rules } from './rules/index.ts';
import type { Rule, RuleContext } from './rules/rule.ts';
import { type ShapeFault, shapeFaults } from './shape.ts';

/** A form that may be filed, or everything that is wrong with it. */
export type ParsedForm = { ok: true; form: LimitedCompanyForm } | { ok: false; problems: FormProblem[] };

/**
 * Reads a form as it was sent. All problems are named at once: those of shape, and those of every cross-check whose own
 * fields are well shaped. Never throws on JSON; the form that comes back is the very value that went in.
 */
export function parseForm(input: unknown, context: RuleContext): ParsedForm {
  const excess = outOfBounds(input);
  if (excess) return { ok: false, problems: [excess] };
  const faults = allShapeFaults(input);
  const problems = [...faults.map(({ problem }) => problem), ...ruleProblems(input, faults, context)];
  // With no fault of shape the schema has accepted the value, which is what its type says.
  return problems.length === 0 ? { ok: true, form: input as LimitedCompanyForm } : { ok: false, problems };
}

/**
 * A part whose kind is missing or unknown (a delivery without its method) has no schema of its own; what no kind of it may
 * have is named all the same.
 */
function allShapeFaults(input: unknown): ShapeFault[] {
  const found = shapeFaults(LimitedCompanyForm, input);
  if (found.length === 0) return found;
  const named = new Set(found.map(({ problem }) => problem.pointer));
  return [...found, ...draftFaults(input).filter(({ problem }) => !named.has(problem.pointer))];
}

function ruleProblems(input: unknown, faults: readonly ShapeFault[], context: RuleContext): FormProblem[] {
  const spoilt = faults.flatMap(({ spoils }) => (spoils === undefined ? [] : [spoils]));
  return rules
    .filter(({ reads }) => !reads.some((read) => spoilt.some((pointer) => pointersMeet(read, pointer))))
    .flatMap((rule) => findingsOf(rule, input, context));
}

/** Gives a rule what it reads and nothing else, so that what it declares is what it does. */
function findingsOf(rule: Rule<RuleId>, input: unknown, context: RuleContext): FormProblem[] {
  const seen = fieldsSeenBy(input, rule.reads) as unknown as LimitedCompanyForm;
  const code: FormProblemCode = `form.${rule.id}`;
  return rule.check(seen, context).map((finding) => ({ ...finding, code }));
}
