import type { Identity } from '../../demo/city/identities.ts';
import { type AnswerOf, accepted } from '../../shared/contract/client.ts';
import { askNamedPeople, recordPapers } from '../../shared/contract/routes/consents.ts';
import { listSupervisionOrders } from '../../shared/contract/routes/supervision.ts';
import { isCitizenId } from '../../shared/domain/identifiers/citizen-id.ts';
import { peopleOf } from '../../shared/domain/personal/named.ts';
import type { TestCity } from './city.ts';

/** The hall to which papers are brought; any would do. */
export const paperHall = 'hall-440604';

/**
 * Everyone on this form has signed a paper, and the clerk of a hall has checked them: the shortest way to all consents. What is no
 * identity number is left out, and told of by the submission.
 */
export const signPapers = (
  city: TestCity,
  caseNumber: string,
  form: unknown,
): Promise<AnswerOf<typeof recordPapers>> => {
  const signing = peopleOf(form).filter(({ citizenId }) => isCitizenId(citizenId));
  const papers = signing.map(({ citizenId }) => ({ citizenId, answer: 'confirmed' as const }));
  const params = { hall: paperHall, caseNumber };
  return city.as('hall-clerk').call(recordPapers, { params, body: { papers } });
};

/** Everyone whom a supplement of a case under review concerns agrees to it. */
export const agreeToSupplement = async (
  city: TestCity,
  caseNumber: string,
  form: unknown,
  who: Identity = 'applicant-jia',
): Promise<void> => {
  await accepted(city.as(who), askNamedPeople, { params: { caseNumber }, body: { form } });
  const signed = await signPapers(city, caseNumber, form);
  if (!signed.ok) throw new Error(`papers for ${caseNumber}: ${signed.problem.type}`);
};

/** Someone has said 非本人 on a paper. */
export const sayNotMe = (
  city: TestCity,
  caseNumber: string,
  citizenId: string,
): Promise<AnswerOf<typeof recordPapers>> =>
  city.as('hall-clerk').call(recordPapers, {
    params: { hall: paperHall, caseNumber },
    body: { papers: [{ citizenId, answer: 'not-me' }] },
  });

/** The supervision orders of a case that wait for an answer. */
export const openOrders = async (city: TestCity, caseNumber: string) => {
  const { items } = await accepted(city.as('supervisor'), listSupervisionOrders, { query: { limit: 100 } });
  return items.filter((one) => one.caseNumber === caseNumber);
};
