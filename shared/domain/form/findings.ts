import { fieldsSeenBy } from '../canonical/fields.ts';
import { pointersMeet, tokensOf } from '../canonical/json-pointer.ts';
import type { EnterpriseKind } from '../catalogue/kinds.ts';
import type { AnyRule, Finding, RuleContext } from './rules/rule.ts';
import type { ShapeFault } from './shape.ts';

/** A form, what it is read as, and what is wrong with its shape. */
export interface Looked {
  input: unknown;
  kind: EnterpriseKind;
  faults: readonly ShapeFault[];
}

/** What a rule has found. */
export type Found<R> = Finding & { rule: R };

/** What these rules find in a form: those of its kind, whose own fields are all well shaped. */
export function findingsOf<R extends AnyRule>(
  rules: readonly R[],
  { input, kind, faults }: Looked,
  context: RuleContext,
): Found<R>[] {
  const spoilt = faults.flatMap(({ spoils }) => (spoils === undefined ? [] : [spoils]));
  const unasked = faults.flatMap(({ spoils, problem }) => (spoils === undefined ? [problem.pointer] : []));
  return rules
    .filter(({ appliesTo }) => appliesTo.some((one) => one === kind))
    .filter(({ reads }) => !reads.some((read) => spoilt.some((pointer) => pointersMeet(read, pointer))))
    .flatMap((rule) => rule.check(seenBy(input, rule, unasked) as never, context).map((found) => ({ ...found, rule })));
}

/** Gives a rule what it reads and nothing else, so that what it declares is what it does; what the form has no field for is not read. */
function seenBy(input: unknown, { reads }: AnyRule, unasked: readonly string[]): unknown {
  const isUnasked = (read: string) =>
    unasked.some((pointer) => pointersMeet(read, pointer) && lengthOf(pointer) <= lengthOf(read));
  return fieldsSeenBy(
    input,
    reads.filter((read) => !isUnasked(read)),
  );
}

function lengthOf(pointer: string): number {
  return tokensOf(pointer).length;
}
