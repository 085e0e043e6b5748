import type { Client, ProblemDocument } from '../../shared/contract/client.ts';
import { tokensOf } from '../../shared/domain/canonical/json-pointer.ts';
import { createDraft, type Language, submit } from '../people/applicant.ts';
import { uploadMissing } from '../people/materials.ts';

/** Something that is wrong with a field of the form, in both languages. */
export interface FormProblem {
  pointer: string;
  code: string;
  message: { zh: string; en: string };
}

export type Filed = { ok: true; caseNumber: string; uploaded: number } | { ok: false; problems: FormProblem[] };

type FieldErrors = NonNullable<ProblemDocument['errors']>;
type Attempt = { caseNumber: string; uploaded: number } | { at: 'draft' | 'submission'; errors: FieldErrors };

/** A refusal as a list of fields; what is wrong with the whole request is told of the whole form. */
const errorsOf = ({ errors, type, title }: ProblemDocument): FieldErrors =>
  errors ?? [{ pointer: '', code: type, message: title }];

/** What is missing is uploaded where the form is meant to be filed, and not where it is only to be said what is wrong with it. */
const attempt = async (
  api: Client,
  form: unknown,
  { language, uploads = false }: { language: Language; uploads?: boolean },
): Promise<Attempt> => {
  const draft = await createDraft(api, form, language);
  if (!draft.ok) return { at: 'draft', errors: errorsOf(draft.problem) };
  const { caseNumber } = draft.body;
  const uploaded = uploads ? await uploadMissing(api, caseNumber) : 0;
  const submitted = await submit(api, caseNumber, language);
  return submitted.ok ? { caseNumber, uploaded } : { at: 'submission', errors: ofForm(errorsOf(submitted.problem)) };
};

/** Materials are missing where nothing was uploaded; that says nothing about the form. */
const ofForm = (errors: FieldErrors): FieldErrors => errors.filter(({ pointer }) => !pointer.startsWith('/materials/'));

const without = (form: unknown, pointers: readonly string[]): unknown => {
  const copy: unknown = structuredClone(form);
  for (const pointer of pointers) {
    const path = tokensOf(pointer);
    const last = path.pop();
    const parent = path.reduce<unknown>(
      (value, token) => (value as Record<string, unknown> | undefined)?.[token],
      copy,
    );
    if (last !== undefined && parent !== null && typeof parent === 'object') Reflect.deleteProperty(parent, last);
  }
  return copy;
};

/** Everything that is wrong with a form, in one language. A draft that cannot be stored is filed again without what spoils it. */
const allErrors = async (api: Client, form: unknown, language: Language): Promise<FieldErrors> => {
  const first = await attempt(api, form, { language });
  if ('caseNumber' in first) return [];
  if (first.at === 'submission') return first.errors;
  const spoilt = first.errors.map(({ pointer }) => pointer).filter((pointer) => pointer !== '' && pointer !== '/form');
  if (spoilt.length === 0) return first.errors;
  const second = await attempt(api, without(form, spoilt.map(inForm)), { language });
  const others = 'caseNumber' in second ? [] : second.errors.filter(({ pointer }) => !spoilt.includes(pointer));
  return [...first.errors, ...others];
};

const inForm = (pointer: string): string => pointer.replace(/^\/form(?=\/)/, '');

/** Files a form as an applicant does: draft, submission, and if it is refused, everything that is wrong with it. */
export const fileForm = async (api: Client, form: unknown): Promise<Filed> => {
  const filed = await attempt(api, form, { language: 'zh-CN', uploads: true });
  if ('caseNumber' in filed) return { ok: true, ...filed };
  const [zh, en] = [await allErrors(api, form, 'zh-CN'), await allErrors(api, form, 'en')];
  const problems = zh.map(({ pointer, code, message }) => {
    const english = en.find((error) => error.pointer === pointer && error.code === code);
    return { pointer: inForm(pointer), code, message: { zh: message, en: english?.message ?? code } };
  });
  return { ok: false, problems };
};
