import { fieldsSeenBy } from '../canonical/fields.ts';
import { pointersMeet, tokensOf } from '../canonical/json-pointer.ts';
import type { EnterpriseKind } from '../catalogue/kinds.ts';
import { outOfBounds } from './bounds.ts';
import { likelyKindOf } from './kind-of.ts';
import { draftFaults } from './parse-draft.ts';
import type { FormProblem, FormProblemCode } from './problem.ts';
import { formSchema, type RegistrationForm } from './registration-form.ts';
import { type RuleId, rules } from './rules/index.ts';
import type { AnyRule, RuleContext } from './rules/rule.ts';
import { type ShapeFault, shapeFaults } from './shape.ts';

/** A form that may be filed, or everything that is wrong with it. */
export type ParsedForm = { ok: true; form: RegistrationForm } | { ok: false; problems: FormProblem[] };

/**
 * Reads a form as it was sent, under its regime. All problems are named at once: those of shape, and those of every cross-check
 * of its kind whose own fields are well shaped. Never throws on JSON; the form that comes back is the very value that went in.
 */
export function parseForm(input: unknown, context: RuleContext): ParsedForm {
  const excess = outOfBounds(input);
  if (excess) return { ok: false, problems: [excess] };
  const kind = likelyKindOf(input);
  const faults = allShapeFaults(input, kind, context);
  const problems = [...faults.map(({ problem }) => problem), ...ruleProblems(input, kind, faults, context)];
  // With no fault of shape the schema has accepted the value, which is what its type says.
  return problems.length === 0 ? { ok: true, form: input as RegistrationForm } : { ok: false, problems };
}

/**
 * A part whose kind is missing or unknown (a delivery without its method) has no schema of its own; what no kind of it may
 * have is named all the same.
 */
function allShapeFaults(input: unknown, kind: EnterpriseKind, { regime }: RuleContext): ShapeFault[] {
  const found = shapeFaults(formSchema(kind, regime), input);
  if (found.length === 0) return found;
  const named = new Set(found.map(({ problem }) => problem.pointer));
  return [...found, ...draftFaults(input, kind, regime).filter(({ problem }) => !named.has(problem.pointer))];
}

function ruleProblems(
  input: unknown,
  kind: EnterpriseKind,
  faults: readonly ShapeFault[],
  context: RuleContext,
): FormProblem[] {
  const spoilt = faults.flatMap(({ spoils }) => (spoils === undefined ? [] : [spoils]));
  const unasked = faults.filter(({ problem }) => problem.code === 'form.unknown-field');
  return rules
    .filter(({ appliesTo }) => appliesTo.some((one) => one === kind))
    .filter(({ reads }) => !reads.some((read) => spoilt.some((pointer) => pointersMeet(read, pointer))))
    .flatMap((rule) => findingsOf(rule, seenBy(input, rule, unasked), context));
}

/** Gives a rule what it reads and nothing else, so that what it declares is what it does; what the form has no field for is not read. */
function seenBy(input: unknown, { reads }: AnyRule, unasked: readonly ShapeFault[]): unknown {
  const isUnasked = (read: string) =>
    unasked.some(({ problem: { pointer } }) => pointersMeet(read, pointer) && lengthOf(pointer) <= lengthOf(read));
  return fieldsSeenBy(
    input,
    reads.filter((read) => !isUnasked(read)),
  );
}

function lengthOf(pointer: string): number {
  return tokensOf(pointer).length;
}

function findingsOf(rule: AnyRule & { id: RuleId }, seen: unknown, context: RuleContext): FormProblem[] {
  const code: FormProblemCode = `form.${rule.id}`;
  return rule.check(seen as never, context).map((finding) => ({ ...finding, code }));
}
