import { problems } from '../contract/problems.ts';
import { isMessageCode, type Locale, message } from '../messages/index.ts';
import type { FieldError, Problem } from './reply.ts';

const textOf = (locale: Locale, error: FieldError): string =>
  isMessageCode(error.code) ? message(locale, error.code, error.params) : error.code;

/** What is said of fields, in the caller's language. */
export const errorTexts = (errors: readonly FieldError[], locale: Locale) =>
  errors.map((error) => ({ pointer: error.pointer, code: error.code, message: textOf(locale, error) }));

/** The problem document (RFC 9457) of a problem, in the caller's language; every wrong field is named at once. */
export const problemDocument = (found: Problem, locale: Locale, instance: string) => ({
  type: `/problems/${found.problem}`,
  title: message(locale, `problem.${found.problem}`),
  status: problems[found.problem].status,
  instance,
  ...found.members,
  ...(found.errors && { errors: errorTexts(found.errors, locale) }),
});
