import type * as z from 'zod';
import { type AnswerOf, accepted, type Client } from '../../shared/contract/client.ts';
import {
  checkApplication,
  createApplication,
  readCertificates,
  readProgress,
  submitApplication,
} from '../../shared/contract/routes/applicant.ts';
import type { Batch as BatchSchema, Progress as ProgressSchema } from '../../shared/contract/schemas/applicant.ts';
import { procedureOfCase } from '../../shared/domain/catalogue/procedure-of-case.ts';
import type { RegimeCode } from '../../shared/domain/catalogue/regimes.ts';
import { likelyKindOf } from '../../shared/domain/form/kind-of.ts';
import { neededUploads } from '../../shared/domain/materials/needed.ts';
import type { Identity } from '../city/identities.ts';
import { uploadScan } from './materials.ts';
import { type Act, agree } from './named.ts';
import { wait } from './person.ts';

export type Progress = z.output<typeof ProgressSchema>;
export type Batch = z.output<typeof BatchSchema>;

/** The language that an applicant reads problems in. */
export type Language = 'zh-CN' | 'en';

const reading = (language: Language) => ({ headers: { 'accept-language': language } });

/** Files a draft with this form. */
export const createDraft = (
  api: Client,
  form: unknown,
  language: Language = 'zh-CN',
): Promise<AnswerOf<typeof createApplication>> => api.call(createApplication, { body: { form }, ...reading(language) });

/** 网上预审: everything that is wrong with a draft. */
export const check = (
  api: Client,
  caseNumber: string,
  language: Language = 'zh-CN',
): Promise<AnswerOf<typeof checkApplication>> =>
  api.call(checkApplication, { params: { caseNumber }, ...reading(language) });

/** Submits a draft. */
export const submit = (
  api: Client,
  caseNumber: string,
  language: Language = 'zh-CN',
): Promise<AnswerOf<typeof submitApplication>> =>
  api.call(submitApplication, { params: { caseNumber }, ...reading(language) });

/** What a form needs to be uploaded, which the catalogue says before anyone is asked. */
const neededOf = (regime: RegimeCode, form: unknown): string[] =>
  neededUploads(procedureOfCase({ regime, kind: likelyKindOf(form) }), form).map(({ code }) => code);

/**
 * Files a form that is known to be right, has everyone on it agree, uploads one scan of everything that it needs, and submits it.
 * @throws ProblemError where that is refused
 */
export const fileAndSubmit = async (act: Act, applicant: Identity, form: unknown): Promise<string> => {
  const api = act(applicant);
  const { caseNumber, regime } = await accepted(api, createApplication, { body: { form } });
  await agree(act, applicant, caseNumber, form);
  await uploadScan(api, caseNumber, neededOf(regime, form));
  await accepted(api, submitApplication, { params: { caseNumber } });
  return caseNumber;
};

export const progressOf = (api: Client, caseNumber: string): Promise<Progress> =>
  accepted(api, readProgress, { params: { caseNumber } });

export const certificatesOf = (api: Client, caseNumber: string): Promise<Batch> =>
  accepted(api, readCertificates, { params: { caseNumber } });

/** How an applicant looks at the progress of a case. */
export interface Watch {
  everyMs: number;
  signal: AbortSignal;
  /** Told of every look. */
  onLook?(progress: Progress): void;
}

/** Looks at the progress of a case until it is as wanted, and answers that. */
export const watchUntil = async (
  api: Client,
  caseNumber: string,
  wanted: (progress: Progress) => boolean,
  { everyMs, signal, onLook }: Watch,
): Promise<Progress> => {
  for (;;) {
    const progress = await progressOf(api, caseNumber);
    onLook?.(progress);
    if (wanted(progress)) return progress;
    await wait(everyMs, signal);
  }
};
