import { type EnterpriseKind, enterpriseKinds } from '../../catalogue/kinds.ts';
import type { Bilingual } from '../../catalogue/types.ts';
import type { FormRegime } from '../regime.ts';
import type { FormOf } from '../registration-form.ts';

/** What the outside world tells a rule. */
export interface RuleContext {
  /** The day on which the form is judged, 'YYYY-MM-DD' in Shanghai. */
  today: string;
  /** The regime that the form is filed under. */
  regime: FormRegime;
}

/** Where a rule is broken, and what its message names. */
export interface Finding {
  pointer: string;
  params?: Record<string, string | number>;
}

/** A cross-check of the form. It is given only what it `reads`, and only when the shape of all that is right. */
export interface Rule<Id extends string = string, Kind extends EnterpriseKind = EnterpriseKind> {
  /** Its name; a problem that it finds has the code `form.<id>`, and the message of that code says the rule. */
  id: Id;
  /** The kinds of enterprise that it holds for. */
  appliesTo: readonly Kind[];
  /** Where it stands: articles of laws, or practice. */
  source: readonly Bilingual[];
  /** Pointers to what it looks at; `*` stands for every element of an array. */
  reads: readonly string[];
  check(form: FormOf<Kind>, context: RuleContext): Finding[];
}

/** A rule of whichever kinds, as it is run: whoever runs it has seen that it applies. */
export type AnyRule = Omit<Rule, 'check'> & { check(form: never, context: RuleContext): Finding[] };

/** A rule, with its id and kinds kept as literal types. */
export function defineRule<const Id extends string, const Kind extends EnterpriseKind>(
  rule: Rule<Id, Kind>,
): Rule<Id, Kind> {
  return rule;
}

/** 公司: what has shareholders and officers. */
export const companies = ['limited-company', 'joint-stock-company'] as const satisfies readonly EnterpriseKind[];

/** All kinds there are. */
export const everyKind = enterpriseKinds;
