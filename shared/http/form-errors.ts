import type { FieldError } from './reply.ts';

/** Problems of a form as errors of a request: the form is the member `form` of the application. */
export const formErrors = (problems: readonly FieldError[]): FieldError[] =>
  problems.map((found) => ({ ...found, pointer: `/form${found.pointer}` }));
