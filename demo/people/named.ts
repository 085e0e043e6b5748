import { accepted, type Client } from '../../shared/contract/client.ts';
import { answerConsent, askNamedPeople, readConsent, recordPapers } from '../../shared/contract/routes/consents.ts';
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

interface Named {
  name: string;
  citizenId: string;
}

/** Whoever can sign in as this person; undefined for those who sign on paper. */
const loginOf = ({ name, citizenId }: Named): Identity | undefined =>
  people.find(({ role, claims }) => role === 'applicant' && claims.name === name && claims.citizen_id === citizenId)
    ?.id;

/** The service shows no identity numbers, so they are taken from the form that was filed. @throws where this is another one */
const numberIn = (form: unknown, pointer: string): string => {
  const found = valueAt({ form }, `${pointer}/citizenId`);
  if (typeof found !== 'string') throw new Error(say('otherForm', { pointer }));
  return found;
};

const byLogin = async (api: Client, caseNumber: string): Promise<void> => {
  const { digest } = await accepted(api, readConsent, { params: { caseNumber } });
  await accepted(api, answerConsent, { params: { caseNumber }, body: { answer: 'confirmed', digest } });
};

const onPaper = async (clerk: Client, caseNumber: string, signing: readonly Named[]): Promise<void> => {
  const papers = signing.map(({ citizenId }) => ({ citizenId, answer: 'confirmed' as const }));
  const params = { hall: halls[0]?.code ?? '', caseNumber };
  await accepted(clerk, recordPapers, { params, body: { papers } });
};

/**
 * 实名登记: the applicant asks everyone whom this draft names; those who have a login of their own confirm by it, all others sign papers,
 * which go to the clerk of a hall together.
 */
export const agree = async (act: Act, applicant: Identity, caseNumber: string, form: unknown): Promise<Agreed> => {
  const asked = await accepted(act(applicant), askNamedPeople, { params: { caseNumber } });
  const waiting = asked.people
    .filter(({ standing }) => standing === 'asked')
    .map(({ name, pointers: [pointer = ''] }) => ({ name, citizenId: numberIn(form, pointer) }));
  const logins = waiting.flatMap((one) => loginOf(one) ?? []);
  const signing = waiting.filter((one) => loginOf(one) === undefined);
  for (const login of logins) await byLogin(act(login), caseNumber);
  if (signing.length > 0) await onPaper(act('hall-clerk'), caseNumber, signing);
  return { logins: logins.length, papers: signing.length };
};
