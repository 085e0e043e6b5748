export { LimitedCompanyForm } from './limited-company-form.ts';
export { FormOutline } from './outline.ts';
export { parseDraft } from './parse-draft.ts';
export { parseForm } from './parse-form.ts';
export { registrationClassOf } from './registration-class.ts';
export { nameContextOf } from './rules/names.ts';
