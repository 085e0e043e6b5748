import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { editApplication, supplementApplication } from '../../../shared/contract/routes/applicant.ts';
import { answerConsent, recordPapers } from '../../../shared/contract/routes/consents.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { applicant, draftOf, openCase, submit } from '../../support/cases.ts';
import type { TestCity } from '../../support/city.ts';
import { openOrders, paperHall, sayNotMe, signPapers } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';
import { namingsIn, withoutWu, wu } from '../../support/namings.ts';

const nothing = { standing: 'dropped', entries: [], enterprise: {} };

/** Whom a form has dropped, tried in a city that others use too: every case is its own. */
export const dropped = (city: TestCity): void => {
  const { ask, shownTo, deny, listedFor, foundBy, entries } = namingsIn(city);

  describe('who has been asked and is named no longer', () => {
    /** A draft that has asked someone, and has dropped them since; and the form that it now has. */
    const dropping = async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      await ask(caseNumber);
      const without = withoutWu(form);
      const call = { params: { caseNumber }, body: { form: without }, headers: { 'if-match': '"1"' } };
      await accepted(city.as(applicant), editApplication, call);
      return { caseNumber, without };
    };

    test('sees nothing of the draft, can confirm nothing, and still say 非本人', async () => {
      const { caseNumber } = await dropping();
      expect(await shownTo(wu.login, caseNumber)).toMatchObject({ status: 200, body: nothing });
      expect(await listedFor(wu.login, caseNumber)).toMatchObject({ standing: 'dropped', roles: [] });
      const body = { answer: 'confirmed', digest: digestOf({}) } as const;
      expect(await city.as(wu.login).call(answerConsent, { params: { caseNumber }, body })).toMatchObject({
        problem: { type: '/problems/form-changed' },
      });
      expect(await deny(caseNumber)).toMatchObject({ body: { standing: 'denied', stopped: true } });
      expect(await shownTo(wu.login, caseNumber)).toMatchObject({ body: { standing: 'denied', state: 'stopped' } });
      expect(await openOrders(city, caseNumber)).toMatchObject([{ stopped: true }]);
      expect(await foundBy(wu.citizenId, caseNumber)).toMatchObject({ state: 'stopped', roles: [] });
    });

    test('may do so on paper too, and confirm nothing there', async () => {
      const { caseNumber } = await dropping();
      const papers = [{ citizenId: wu.citizenId, answer: 'confirmed' as const, digest: digestOf({}), name: '样伍' }];
      const confirming = { params: { hall: paperHall, caseNumber }, body: { papers } };
      expect(await city.as('hall-clerk').call(recordPapers, confirming)).toMatchObject({
        problem: { errors: [{ pointer: '/papers/0/citizenId', code: 'consent.not-named' }] },
      });
      expect(await sayNotMe(city, caseNumber, wu.citizenId)).toMatchObject({
        body: { state: 'stopped', people: [{ roles: [], standing: 'denied' }] },
      });
    });

    test('can after the submission as well, where the index points to them no more', async () => {
      const { caseNumber, without } = await dropping();
      expect((await submit(city, caseNumber, applicant, without)).status).toBe(202);
      expect(await entries(caseNumber)).toHaveLength(5);
      expect(await listedFor(wu.login, caseNumber)).toBeUndefined();
      expect(await shownTo(wu.login, caseNumber)).toMatchObject({ body: nothing });
      expect(await deny(caseNumber)).toMatchObject({ body: { standing: 'denied', stopped: true } });
      expect(await listedFor(wu.login, caseNumber)).toMatchObject({ standing: 'denied', roles: [] });
      expect(await foundBy(wu.citizenId, caseNumber)).toMatchObject({ roles: [] });
    });

    test('is nobody whom the draft had never asked: it is not there', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, withoutWu(form));
      await ask(caseNumber);
      expect((await shownTo(wu.login, caseNumber)).status).toBe(404);
      expect((await deny(caseNumber)).status).toBe(404);
      expect(await sayNotMe(city, caseNumber, wu.citizenId)).toMatchObject({
        problem: { type: '/problems/papers-invalid' },
      });
    });
  });

  describe('a proposal', () => {
    const standingIn = async (caseNumber: string, form: unknown) =>
      (await ask(caseNumber, form)).people.find(({ name }) => name === wu.name)?.standing;

    test('that is dropped has cost nobody their consent to the case’s own form', async () => {
      const form = newForm();
      const caseNumber = await openCase(city, form);
      const other = { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, phone: '13900000009' } } };
      expect(await standingIn(caseNumber, other)).toBe('asked');
      expect((await signPapers(city, caseNumber, other)).ok).toBe(true);
      const another = { ...form, basics: { ...form.basics, employees: 9 } };
      expect(await standingIn(caseNumber, another)).toBe('confirmed');
      // Nor is the one before forgotten while they are asked about nothing new.
      expect(await standingIn(caseNumber, other)).toBe('confirmed');
    });

    test('that its applicant has confirmed by asking leaves their consent to the case’s own form too', async () => {
      const form = newForm();
      const caseNumber = await openCase(city, form);
      const { legalRepresentative } = form.establishment;
      const phone = { ...legalRepresentative, phone: '13900000008' };
      await ask(caseNumber, { ...form, establishment: { ...form.establishment, legalRepresentative: phone } });
      const body = { form: { ...form, basics: { ...form.basics, employees: 9 } } };
      expect(await city.as(applicant).call(supplementApplication, { params: { caseNumber }, body })).toMatchObject({
        status: 200,
      });
    });
  });
};
