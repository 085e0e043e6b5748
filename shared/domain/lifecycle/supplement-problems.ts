import { applies } from '../catalogue/conditions.ts';
import type { EnterpriseKind } from '../catalogue/kinds.ts';
import type { Procedure } from '../catalogue/procedure.ts';

/** What a supplement may not change, because it would be another case. */
export interface SupplementProblem {
  pointer: string;
  code: 'supplement.registrar-fixed' | 'supplement.kind-fixed' | 'supplement.items-fixed';
}

/** What of a form makes it the case that it is. */
interface Filed {
  kind: EnterpriseKind;
  registrar: string;
}

/** A supplement corrects a case: its kind, its registrar, and which items are reviewed, stay as submitted. */
export const supplementProblems = <Form extends Filed>(
  { items }: Procedure,
  before: Form,
  after: Form,
): SupplementProblem[] => [
  ...(before.kind === after.kind ? [] : [{ pointer: '/kind', code: 'supplement.kind-fixed' } as const]),
  ...(before.registrar === after.registrar
    ? []
    : [{ pointer: '/registrar', code: 'supplement.registrar-fixed' } as const]),
  ...items
    .filter((item) => applies(item, before) !== applies(item, after))
    .map((item) => ({ pointer: item.appliesWhen?.pointer ?? '', code: 'supplement.items-fixed' }) as const),
];
