export { attentionTo } from './attention-to.ts';
export { LimitedCompanyForm } from './limited-company-form.ts';
export { type FormOutline, outlineOf } from './outline.ts';
export { parseDraft } from './parse-draft.ts';
export { parseForm } from './parse-form.ts';
export { type FormRegime, formRegimes } from './regime.ts';
export { registrationClassOf } from './registration-class.ts';
export { RegistrationForm } from './registration-form.ts';
export { nameContextOf } from './rules/names.ts';
