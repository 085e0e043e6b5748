export { LimitedCompanyForm } from './limited-company-form.ts';
export { parseDraft } from './parse-draft.ts';
export { parseForm } from './parse-form.ts';
export { registrationClassOf } from './registration-class.ts';
