import type { RuleId } from './rules/index.ts';
import type { ShapeCode } from './shape-codes.ts';

/** The code of anything that can be wrong with a form; every one has a message in every language. */
export type FormProblemCode = ShapeCode | `form.${RuleId}`;

/** One thing that is wrong with a form. */
export interface FormProblem {
  /** Where: a JSON pointer (RFC 6901) into the form as it was sent. */
  pointer: string;
  code: FormProblemCode;
  /** What the message names: limits, fields, amounts; never the name or number of a person. */
  params?: Record<string, string | number>;
}
