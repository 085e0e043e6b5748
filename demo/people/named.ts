import type * as z from 'zod';
import { accepted, type Client } from '../../shared/contract/client.ts';
import { answerConsent, askNamedPeople, readConsent, recordPapers } from '../../shared/contract/routes/consents.ts';
import { type NamedPerson, papersAtOnce, type SignedPaper } from '../../shared/contract/schemas/consents.ts';
import { valueAt } from '../../shared/domain/canonical/json-pointer.ts';
import { halls } from '../../shared/domain/catalogue/places.ts';
import type { Identity } from '../city/identities.ts';
import { people } from '../city/people.ts';
import { say } from '../messages.ts';

/** The API as somebody of the city sees it. */
export type Act = (identity: Identity) => Client;

/** How those who are named have confirmed it, beside the applicant, who does by asking. */
export interface Agreed {
  logins: number;
  papers: number;
}

type Person = z.output<typeof NamedPerson>;
type Paper = Extract<z.output<typeof SignedPaper>, { answer: 'confirmed' }>;

/** The service shows no identity numbers, so they are taken from the form that was filed. @throws where this is another one */
const citizenIdOf = ({ pointers: [pointer = ''] }: Person, form: unknown): string => {
  const found = valueAt({ form }, `${pointer}/citizenId`);
  if (typeof found !== 'string') throw new Error(say('otherForm', { pointer }));
  return found;
};

/** What these people sign: the digest of what is printed on it, under their own names and numbers. */
export const papersOf = (signing: readonly Person[], form: unknown): Paper[] =>
  signing.map((one) => {
    const { digest, name } = one;
    return { answer: 'confirmed', citizenId: citizenIdOf(one, form), digest, name };
  });

/** Whoever can sign in as this person; undefined for those who sign on paper. */
const loginOf = ({ name }: Person, citizenId: string): Identity | undefined =>
  people.find(({ role, claims }) => role === 'applicant' && claims.name === name && claims.citizen_id === citizenId)
    ?.id;

const byLogin = async (api: Client, caseNumber: string): Promise<void> => {
  const { digest } = await accepted(api, readConsent, { params: { caseNumber } });
  await accepted(api, answerConsent, { params: { caseNumber }, body: { answer: 'confirmed', digest } });
};

const onPaper = async (clerk: Client, caseNumber: string, papers: readonly Paper[]): Promise<void> => {
  const params = { hall: halls[0]?.code ?? '', caseNumber };
  for (let first = 0; first < papers.length; first += papersAtOnce) {
    const body = { papers: papers.slice(first, first + papersAtOnce) };
    await accepted(clerk, recordPapers, { params, body });
  }
};

/**
 * 实名登记: the applicant asks everyone whom this draft names; those who have a login of their own confirm by it, all others sign papers,
 * which go to the clerk of a hall together.
 */
export const agree = async (act: Act, applicant: Identity, caseNumber: string, form: unknown): Promise<Agreed> => {
  const asked = await accepted(act(applicant), askNamedPeople, { params: { caseNumber } });
  const waiting = asked.people.filter(({ standing }) => standing === 'asked');
  const own = (one: Person) => loginOf(one, citizenIdOf(one, form));
  const logins = waiting.flatMap((one) => own(one) ?? []);
  const signing = waiting.filter((one) => own(one) === undefined);
  for (const login of logins) await byLogin(act(login), caseNumber);
  await onPaper(act('hall-clerk'), caseNumber, papersOf(signing, form));
  return { logins: logins.length, papers: signing.length };
};
