import type * as z from 'zod';
import type { Identity } from '../../demo/city/identities.ts';
import { accepted } from '../../shared/contract/client.ts';
import {
  createApplication,
  readCertificates,
  readProgress,
  submitApplication,
} from '../../shared/contract/routes/applicant.ts';
import type { Batch as BatchSchema, Progress as ProgressSchema } from '../../shared/contract/schemas/applicant.ts';
import type { TestCity } from './city.ts';
import { signPapers } from './consents.ts';
import { newForm } from './forms.ts';
import { handIn, handInMissing } from './materials.ts';
import { until } from './until.ts';

export type Progress = z.output<typeof ProgressSchema>;
export type Batch = z.output<typeof BatchSchema>;

export const applicant = 'applicant-jia' satisfies Identity;
export const otherApplicant = 'applicant-yi' satisfies Identity;

/** The form of each draft as it was made, in the clear. */
const forms = new Map<string, unknown>();

/** A draft of this form. */
export const draftOf = async (city: TestCity, form: unknown, who: Identity = applicant): Promise<string> => {
  const { caseNumber } = await accepted(city.as(who), createApplication, { body: { form } });
  forms.set(caseNumber, form);
  return caseNumber;
};

/** A draft of this form with everything that it needs: everyone has signed, and the materials are there. */
export const readyDraft = async (city: TestCity, form: unknown, who: Identity = applicant): Promise<string> => {
  const caseNumber = await draftOf(city, form, who);
  await signPapers(city, caseNumber, form, who);
  await handIn(city, caseNumber, form, who);
  return caseNumber;
};

/** Has everyone on a draft sign, and hands in whatever is missing; `form` where it is not the one that `draftOf` was given. */
export const madeReady = async (
  city: TestCity,
  caseNumber: string,
  who: Identity = applicant,
  form = forms.get(caseNumber),
): Promise<void> => {
  await signPapers(city, caseNumber, form, who);
  await handInMissing(city, caseNumber, who);
};

/** Makes a draft ready, and submits it. */
export const submit = async (city: TestCity, caseNumber: string, who: Identity = applicant, form?: unknown) => {
  await madeReady(city, caseNumber, who, form);
  return city.as(who).call(submitApplication, { params: { caseNumber } });
};

/** A case that has been submitted, whether or not the workflow has been told. */
export const filedCase = async (
  city: TestCity,
  form: unknown = newForm(),
  who: Identity = applicant,
): Promise<string> => {
  const caseNumber = await readyDraft(city, form, who);
  await accepted(city.as(who), submitApplication, { params: { caseNumber } });
  return caseNumber;
};

export const progressOf = (city: TestCity, caseNumber: string, who: Identity = applicant): Promise<Progress> =>
  accepted(city.as(who), readProgress, { params: { caseNumber } });

/** The certificates of a case, or undefined while there are none to be seen. */
export const batchOf = async (
  city: TestCity,
  caseNumber: string,
  who: Identity = applicant,
): Promise<Batch | undefined> => {
  const answer = await city.as(who).call(readCertificates, { params: { caseNumber } });
  return answer.ok ? answer.body : undefined;
};

/** Waits until the progress of a case is as wanted. */
export const untilProgress = (
  city: TestCity,
  caseNumber: string,
  what: string,
  wanted: (progress: Progress) => unknown,
  who: Identity = applicant,
): Promise<Progress> =>
  until(`${caseNumber} ${what}`, async () => {
    const progress = await progressOf(city, caseNumber, who);
    return wanted(progress) ? progress : undefined;
  });

export const untilState = (city: TestCity, caseNumber: string, state: Progress['state'], who: Identity = applicant) =>
  untilProgress(city, caseNumber, `becomes ${state}`, (progress) => progress.state === state, who);

export const untilReleased = (city: TestCity, caseNumber: string): Promise<Progress> =>
  untilProgress(city, caseNumber, 'is released', (progress) => progress.releasedAt);

/** A case whose reviews all wait for their agencies, with the workflow's bell on each. */
export const openCase = async (
  city: TestCity,
  form: unknown = newForm(),
  who: Identity = applicant,
): Promise<string> => {
  const caseNumber = await filedCase(city, form, who);
  await bellsHung(city, caseNumber);
  return caseNumber;
};

/** Waits until every open review of a case has its bell. */
export const bellsHung = (city: TestCity, caseNumber: string): Promise<true> =>
  until(`the bells of ${caseNumber} hang`, async () => {
    const reviews = await city.register().entities(caseNumber, 'review');
    return reviews.length > 0 && reviews.every((review) => review.state !== 'open' || review.taskToken !== undefined);
  });
