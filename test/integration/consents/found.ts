import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import {
  editApplication,
  supplementApplication,
  withdrawApplication,
} from '../../../shared/contract/routes/applicant.ts';
import { answerConsent, listOwnNamings, readNamedPeople } from '../../../shared/contract/routes/consents.ts';
import { settleSupervisionOrder } from '../../../shared/contract/routes/supervision.ts';
import { orderConclusions, orderReasons } from '../../../shared/domain/supervision/order.ts';
import { approveAll } from '../../support/agencies.ts';
import { applicant, draftOf, madeReady, openCase, progressOf, submit, untilProgress } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import type { TestCity } from '../../support/city.ts';
import { agreeToSupplement, sayNotMe, signPapers } from '../../support/consents.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { namingsIn, withoutWu, wu } from '../../support/namings.ts';
import { until } from '../../support/until.ts';

const day = 86_400_000;

/** Who finds a case that names them, tried in a city that others use too: every case is its own. */
export const found = (city: TestCity): unknown =>
  describe('who has been asked', () => {
    const { ask, shownTo, deny, listedFor, foundBy, entries } = namingsIn(city);
    const people = (caseNumber: string) => accepted(city.as(applicant), readNamedPeople, { params: { caseNumber } });
    const confirm = async (caseNumber: string) => {
      const shown = await shownTo(wu.login, caseNumber);
      const body = { answer: 'confirmed', digest: shown.ok ? shown.body.digest : '' } as const;
      await accepted(city.as(wu.login), answerConsent, { params: { caseNumber }, body });
    };

    test('finds the draft, first of all, from the asking on, and nobody else does', async () => {
      const form = newForm();
      const confirmed = await draftOf(city, form);
      await ask(confirmed);
      await confirm(confirmed);
      const caseNumber = await draftOf(city, newForm());
      expect(await listedFor(wu.login, caseNumber)).toBeUndefined();
      await ask(caseNumber);
      const { items } = await accepted(city.as(wu.login), listOwnNamings, {});
      expect(items[0]).toEqual({
        ...{
          caseNumber,
          state: 'draft',
          companyName: expect.any(String),
          standing: 'asked',
          until: expect.any(String),
        },
        roles: expect.arrayContaining(['finance-contact', 'agent', 'tax-clerk']),
      });
      const other = items.find((one) => one.caseNumber === confirmed);
      expect(other).toMatchObject({ standing: 'confirmed', state: 'draft' });
      expect(other?.until).toBeUndefined();
      // A draft that nobody has denied is no supervisor's business.
      expect(await foundBy(wu.citizenId, caseNumber)).toBeUndefined();
      await city.advance(7 * day);
      expect(await listedFor(wu.login, caseNumber)).toMatchObject({ standing: 'expired' });
    });

    test('is indexed once: the submission writes who is missing, and removes whom the draft has dropped', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      expect(await entries(caseNumber)).toHaveLength(0);
      await ask(caseNumber);
      expect(await entries(caseNumber)).toHaveLength(5);
      const without = withoutWu(form);
      const call = { params: { caseNumber }, body: { form: without }, headers: { 'if-match': '"1"' } };
      await accepted(city.as(applicant), editApplication, call);
      await madeReady(city, caseNumber, applicant, without);
      expect(await entries(caseNumber)).toHaveLength(6);
      expect((await submit(city, caseNumber, applicant, without)).status).toBe(202);
      expect(await entries(caseNumber)).toHaveLength(5);
      expect(await listedFor('applicant-yi', caseNumber)).toMatchObject({
        standing: 'confirmed',
        submittedAt: expect.any(String),
      });
    });

    test('about a supplement finds it, as long as it is what people are asked about', async () => {
      const form = newForm();
      const own = withoutWu(form);
      const caseNumber = await openCase(city, own);
      const naming = { ...own, tax: { ...own.tax, clerk: form.tax.clerk } };
      const before = (await entries(caseNumber)).map(({ pk }) => pk);
      await ask(caseNumber, naming);
      const [added = {}] = (await entries(caseNumber)).filter(({ pk }) => !before.includes(pk));
      expect(await listedFor(wu.login, caseNumber)).toMatchObject({
        ...{ state: 'reviewing', standing: 'asked', roles: ['tax-clerk'], until: expect.any(String) },
      });
      expect(await entries(caseNumber)).toHaveLength(6);
      await ask(caseNumber, { ...own, basics: { ...own.basics, employees: 9 } });
      expect(await listedFor(wu.login, caseNumber)).toBeUndefined();
      expect(await entries(caseNumber)).toHaveLength(5);
      expect(await shownTo(wu.login, caseNumber)).toMatchObject({ body: { standing: 'dropped' } });
      // An entry that was left behind says nothing: the case is asked.
      await city.register().replace(added);
      expect(await listedFor(wu.login, caseNumber)).toBeUndefined();
      expect(await foundBy(wu.citizenId, caseNumber)).toBeUndefined();

      await agreeToSupplement(city, caseNumber, naming);
      const call = { params: { caseNumber }, body: { form: naming } };
      await accepted(city.as(applicant), supplementApplication, call);
      expect(await listedFor(wu.login, caseNumber)).toMatchObject({ standing: 'confirmed', roles: ['tax-clerk'] });
      expect(await foundBy(wu.citizenId, caseNumber)).toMatchObject({ roles: ['tax-clerk'] });
    });

    test.each<[string, (caseNumber: string) => Promise<unknown>]>([
      ['is withdrawn', (caseNumber) => accepted(city.as(applicant), withdrawApplication, { params: { caseNumber } })],
      ['is archived', (caseNumber) => approveAll(city, caseNumber)],
    ])('about a supplement that is never sent is forgotten when the case %s', async (_how, end) => {
      const own = withoutWu(newQuietForm());
      const caseNumber = await openCase(city, own);
      const people = (await entries(caseNumber)).length;
      await ask(caseNumber, { ...own, tax: { ...own.tax, clerk: newForm().tax.clerk } });
      expect(await entries(caseNumber)).toHaveLength(people + 1);
      await end(caseNumber);
      await untilProgress(city, caseNumber, 'has ended', ({ endedAt }) => endedAt);
      expect(await entries(caseNumber)).toHaveLength(people);
      const [consents] = await city.register().entities(caseNumber, 'consents');
      expect(consents?.proposal).toBeUndefined();
      expect(historyOf(await expectAuditToVerify(city.register(), caseNumber), 'consents').at(-1)).toBe(
        'proposal-dropped',
      );
    });

    test('and denies a draft is found by supervisors, who was never asked but stands on it too; all others are not', async () => {
      const form = newForm();
      const byLogin = await draftOf(city, form);
      await ask(byLogin);
      expect(await deny(byLogin)).toMatchObject({ body: { stopped: true } });
      const onPaper = await draftOf(city, newForm());
      expect(await sayNotMe(city, onPaper, wu.citizenId)).toMatchObject({ body: { state: 'stopped' } });
      for (const caseNumber of [byLogin, onPaper]) {
        const found = await foundBy(wu.citizenId, caseNumber);
        expect(found).toEqual({ caseNumber, state: 'stopped', roles: expect.arrayContaining(['agent', 'tax-clerk']) });
        expect(await listedFor(wu.login, caseNumber)).toMatchObject({ state: 'stopped', standing: 'denied' });
        expect(await foundBy(form.establishment.legalRepresentative.citizenId, caseNumber)).toBeUndefined();
        expect(await entries(caseNumber)).toHaveLength(1);
      }
    });

    test('and denies: the applicant is told that and why the case was stopped, and what the supervisor found, of nobody who', async () => {
      const caseNumber = await draftOf(city, newForm());
      expect((await ask(caseNumber)).orders).toEqual([]);
      await deny(caseNumber);
      const before = await people(caseNumber);
      const denied = before.people.find(({ name }) => name === wu.name);
      expect(denied).toMatchObject({ standing: 'denied', via: 'login', answeredAt: expect.any(String) });
      const reason = { code: 'not-me', text: orderReasons['not-me'] };
      expect(before.orders).toEqual([{ reason, stopped: true, openedAt: expect.any(String) }]);
      expect(await progressOf(city, caseNumber)).toMatchObject({ state: 'stopped', stoppedBecause: reason });
      await accepted(city.as('supervisor'), settleSupervisionOrder, {
        ...{ params: { order: `${caseNumber}-1` }, body: { conclusion: 'impersonation' } },
      });
      const { orders } = await people(caseNumber);
      const conclusion = { code: 'impersonation', text: orderConclusions.impersonation };
      expect(orders).toMatchObject([{ reason, stopped: true, conclusion, settledAt: expect.any(String) }]);
      expect(JSON.stringify(orders)).not.toContain(wu.name);
      const other = await draftOf(city, newForm());
      expect((await progressOf(city, other)).stoppedBecause).toBeUndefined();
    });

    test('about a draft that expires is forgotten with it', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      await ask(caseNumber);
      await signPapers(city, caseNumber, form);
      expect(await entries(caseNumber)).toHaveLength(5);
      await city.advance(91 * day);
      await until('the draft has lapsed', async () => {
        await city.sweep();
        return (await city.register().entities(caseNumber, 'case'))[0]?.state === 'lapsed';
      });
      expect(await entries(caseNumber)).toHaveLength(0);
      const [consents] = await city.register().entities(caseNumber, 'consents');
      expect(consents?.people).toBe('{}');
      expect(await people(caseNumber)).toMatchObject({ complete: false, people: [] });
      expect((await shownTo(wu.login, caseNumber)).status).toBe(404);
      expect((await deny(caseNumber)).status).toBe(404);
      expect(historyOf(await expectAuditToVerify(city.register(), caseNumber), 'consents').at(-1)).toBe(
        'consents-erased',
      );
    });
  });
