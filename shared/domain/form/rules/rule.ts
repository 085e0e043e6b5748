import type { LimitedCompanyForm } from '../limited-company-form.ts';

/** What the outside world tells a rule. */
export interface RuleContext {
  /** The day on which the form is judged, 'YYYY-MM-DD' in Shanghai. */
  today: string;
}

/** Where a rule is broken, and what its message names. */
export interface Finding {
  pointer: string;
  params?: Record<string, string | number>;
}

/** A cross-check of the form. It is given only what it `reads`, and only when the shape of all that is right. */
export interface Rule<Id extends string = string> {
  /** Its name; a problem that it finds has the code `form.<id>`. */
  id: Id;
  /** Pointers to what it looks at; `*` stands for every element of an array. */
  reads: readonly string[];
  check(form: LimitedCompanyForm, context: RuleContext): Finding[];
}

/** A rule, with its id kept as a literal type. */
export function defineRule<const Id extends string>(rule: Rule<Id>): Rule<Id> {
  return rule;
}
