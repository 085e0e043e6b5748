import type * as z from 'zod';
import type { Identity } from '../../demo/city/identities.ts';
import { papersOf } from '../../demo/people/named.ts';
import { type AnswerOf, accepted } from '../../shared/contract/client.ts';
import { askNamedPeople, readNamedPeople, recordPapers } from '../../shared/contract/routes/consents.ts';
import { listSupervisionOrders } from '../../shared/contract/routes/supervision.ts';
import type { SignedPapers } from '../../shared/contract/schemas/consents.ts';
import { isCitizenId } from '../../shared/domain/identifiers/citizen-id.ts';
import type { TestCity } from './city.ts';

/** The hall to which papers are brought; any would do. */
export const paperHall = 'hall-440604';

/** The papers of everyone whom a case names, as its applicant prints them and each has signed. */
export const printedPapers = async (
  city: TestCity,
  caseNumber: string,
  form: unknown,
  who: Identity = 'applicant-jia',
) => papersOf((await accepted(city.as(who), readNamedPeople, { params: { caseNumber } })).people, form);

/** A clerk has checked these papers. */
export const recordAtHall = (
  city: TestCity,
  caseNumber: string,
  papers: z.input<typeof SignedPapers>['papers'],
): Promise<AnswerOf<typeof recordPapers>> =>
  city.as('hall-clerk').call(recordPapers, { params: { hall: paperHall, caseNumber }, body: { papers } });

/**
 * Everyone on this form has signed a paper, and the clerk of a hall has checked them: the shortest way to all consents. What is no
 * identity number is left out, and told of by the submission.
 */
export const signPapers = async (
  city: TestCity,
  caseNumber: string,
  form: unknown,
  who?: Identity,
): Promise<AnswerOf<typeof recordPapers>> => {
  const papers = await printedPapers(city, caseNumber, form, who);
  return recordAtHall(
    city,
    caseNumber,
    papers.filter(({ citizenId }) => isCitizenId(citizenId)),
  );
};

/** Everyone whom a supplement of a case under review concerns agrees to it. */
export const agreeToSupplement = async (
  city: TestCity,
  caseNumber: string,
  form: unknown,
  who: Identity = 'applicant-jia',
): Promise<void> => {
  await accepted(city.as(who), askNamedPeople, { params: { caseNumber }, body: { form } });
  const signed = await signPapers(city, caseNumber, form, who);
  if (!signed.ok) throw new Error(`papers for ${caseNumber}: ${signed.problem.type}`);
};

/** Someone has said 非本人 on a paper. */
export const sayNotMe = (
  city: TestCity,
  caseNumber: string,
  citizenId: string,
): Promise<AnswerOf<typeof recordPapers>> => recordAtHall(city, caseNumber, [{ citizenId, answer: 'not-me' }]);

/** The supervision orders of a case that wait for an answer. */
export const openOrders = async (city: TestCity, caseNumber: string) => {
  const { items } = await accepted(city.as('supervisor'), listSupervisionOrders, { query: { limit: 100 } });
  return items.filter((one) => one.caseNumber === caseNumber);
};
