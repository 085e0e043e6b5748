import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import {
  submitApplication,
  supplementApplication,
  withdrawApplication,
} from '../../../shared/contract/routes/applicant.ts';
import { readNamedPeople } from '../../../shared/contract/routes/consents.ts';
import type { LimitedCompanyForm } from '../../../shared/domain/form/index.ts';
import { applicant, draftOf, openCase, readyDraft, untilProgress } from '../../support/cases.ts';
import { expectAuditToVerify } from '../../support/chain.ts';
import { newCitizenId } from '../../support/citizens.ts';
import type { TestCity } from '../../support/city.ts';
import { agreeToSupplement, openOrders, printedPapers, recordAtHall, sayNotMe } from '../../support/consents.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';

const rounds = [1, 2, 3];
const clerkOf = (form: LimitedCompanyForm): string => form.tax.clerk.citizenId;

/** Denials that race with what else ends or changes a case, tried in a city that others use too: every case is its own. */
export const racing = (city: TestCity): void => {
  describe('非本人 that races', () => {
    const ended = async (caseNumber: string) =>
      (await untilProgress(city, caseNumber, 'is closed', (progress) => progress.endedAt && progress)).state;

    test.each(rounds)('with the submission stops the case, submitted or not (%i)', async () => {
      const form = newQuietForm();
      const caseNumber = await readyDraft(city, form);
      const [submitted, denied] = await Promise.all([
        city.as(applicant).call(submitApplication, { params: { caseNumber } }),
        sayNotMe(city, caseNumber, clerkOf(form)),
      ]);
      expect([202, 409]).toContain(submitted.status);
      expect(denied).toMatchObject({ body: { state: 'stopped' } });
      expect(await ended(caseNumber)).toBe('stopped');
      expect(await openOrders(city, caseNumber)).toMatchObject([{ stopped: true }]);
      await expectAuditToVerify(city.register(), caseNumber);
    });

    test.each(rounds)('with a withdrawal leaves one of the two ends, and an order in either (%i)', async () => {
      const form = newQuietForm();
      const caseNumber = await openCase(city, form);
      const [withdrawn, denied] = await Promise.all([
        city.as(applicant).call(withdrawApplication, { params: { caseNumber } }),
        sayNotMe(city, caseNumber, clerkOf(form)),
      ]);
      expect(denied.ok).toBe(true);
      const state = await ended(caseNumber);
      expect(state).toBe(withdrawn.ok ? 'withdrawn' : 'stopped');
      expect(await openOrders(city, caseNumber)).toMatchObject([{ stopped: state === 'stopped' }]);
      await expectAuditToVerify(city.register(), caseNumber);
    });

    test.each(rounds)('with a supplement stops the case, whichever form it has by then (%i)', async () => {
      const form = newQuietForm();
      const caseNumber = await openCase(city, form);
      const changed = { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, phone: '13900000009' } } };
      await agreeToSupplement(city, caseNumber, changed);
      const [supplemented, denied] = await Promise.all([
        city.as(applicant).call(supplementApplication, { params: { caseNumber }, body: { form: changed } }),
        sayNotMe(city, caseNumber, clerkOf(form)),
      ]);
      expect([200, 409]).toContain(supplemented.status);
      expect(denied).toMatchObject({ body: { state: 'stopped' } });
      expect(await ended(caseNumber)).toBe('stopped');
      const [consents] = await city.register().entities(caseNumber, 'consents');
      expect(consents).toMatchObject({ state: 'denied' });
      expect(consents).not.toHaveProperty('proposal');
      await expectAuditToVerify(city.register(), caseNumber);
    });
  });

  test('a founders’ meeting at which all confirm in the same moment loses nobody’s answer', async () => {
    const [first] = newForm().shareholders;
    const shareholders = Array.from({ length: 24 }, () => ({ ...first, citizenId: newCitizenId() }));
    const form = { ...newForm(), shareholders };
    const caseNumber = await draftOf(city, form);
    const papers = await printedPapers(city, caseNumber, form);
    expect(papers.length).toBeGreaterThanOrEqual(shareholders.length);
    const taken = await Promise.all(papers.map((paper) => recordAtHall(city, caseNumber, [paper])));
    expect(taken.map(({ status }) => status)).toEqual(papers.map(() => 200));
    const { people } = await accepted(city.as(applicant), readNamedPeople, { params: { caseNumber } });
    expect(new Set(people.map(({ standing }) => standing))).toEqual(new Set(['confirmed']));
    await expectAuditToVerify(city.register(), caseNumber);
  });
};
