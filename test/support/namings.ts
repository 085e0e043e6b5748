import type { Identity } from '../../demo/city/identities.ts';
import { accepted } from '../../shared/contract/client.ts';
import { answerConsent, askNamedPeople, listOwnNamings, readConsent } from '../../shared/contract/routes/consents.ts';
import { searchPerson } from '../../shared/contract/routes/supervision.ts';
import type { LimitedCompanyForm } from '../../shared/domain/form/index.ts';
import { applicant } from './cases.ts';
import { newCitizenId } from './citizens.ts';
import type { TestCity } from './city.ts';
import type { Item } from './register.ts';

/** Who the finance contact, agent and tax clerk of the example is, and signs in as. */
export const wu = { login: 'applicant-wu', citizenId: '440604198602040058', name: '示例戊' } as const;

/** The form with somebody who has no login in the place of one who has. */
export const withoutWu = (form: LimitedCompanyForm): LimitedCompanyForm =>
  JSON.parse(JSON.stringify(form).replaceAll(wu.citizenId, newCitizenId()).replaceAll(wu.name, '样新人'));

/** What those who are named do, and what is found of them. */
export const namingsIn = (city: TestCity) => ({
  /** Asks everyone on a draft, or about the form of a supplement. */
  ask: (caseNumber: string, form?: unknown) =>
    accepted(city.as(applicant), askNamedPeople, {
      ...{ params: { caseNumber }, body: form === undefined ? {} : { form } },
    }),
  shownTo: (who: Identity, caseNumber: string) => city.as(who).call(readConsent, { params: { caseNumber } }),
  deny: (caseNumber: string, who: Identity = wu.login) =>
    city.as(who).call(answerConsent, { params: { caseNumber }, body: { answer: 'not-me' } }),
  /** A case on somebody's own list; undefined where it is not there. */
  listedFor: async (who: Identity, caseNumber: string) => {
    const { items } = await accepted(city.as(who), listOwnNamings, {});
    return items.find((one) => one.caseNumber === caseNumber);
  },
  /** A case as supervisors find it by a person on it; undefined where they do not. */
  foundBy: async (citizenId: string, caseNumber: string) => {
    const body = { citizenId, reason: 'impersonation-report' } as const;
    const { items } = await accepted(city.as('supervisor'), searchPerson, { body });
    return items.find((one) => one.caseNumber === caseNumber);
  },
  /** The entries that the index has for a case, each by its key. */
  entries: async (caseNumber: string): Promise<Item[]> => {
    const all = await city.register().everything();
    return all.filter(({ entity, caseId }) => entity === 'person' && caseId === caseNumber);
  },
});
