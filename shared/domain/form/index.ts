export type { FormDraft } from './form-draft.ts';
export { LimitedCompanyForm } from './limited-company-form.ts';
export { type ParsedDraft, parseDraft } from './parse-draft.ts';
export { type ParsedForm, parseForm } from './parse-form.ts';
export type { FormProblem, FormProblemCode } from './problem.ts';
export { registrationClassOf } from './registration-class.ts';
