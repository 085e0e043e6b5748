import { applies } from '../catalogue/conditions.ts';
import { items } from '../catalogue/items.ts';
import type { Item } from '../catalogue/types.ts';
import type { RegistrationForm } from '../form/index.ts';

/** What a supplement may not change, because it would be another case. */
export interface SupplementProblem {
  pointer: string;
  code: 'supplement.kind-fixed' | 'supplement.registrar-fixed' | 'supplement.items-fixed';
}

/** A supplement corrects a case: its kind, its registrar, and which items are reviewed, stay as submitted. */
export const supplementProblems = (before: RegistrationForm, after: RegistrationForm): SupplementProblem[] => [
  ...(before.kind === after.kind ? [] : [{ pointer: '/kind', code: 'supplement.kind-fixed' } as const]),
  ...(before.registrar === after.registrar
    ? []
    : [{ pointer: '/registrar', code: 'supplement.registrar-fixed' } as const]),
  ...Object.values<Item>(items)
    .filter((item) => applies(item, before) !== applies(item, after))
    .map((item) => ({ pointer: item.appliesWhen?.pointer ?? '', code: 'supplement.items-fixed' }) as const),
];
