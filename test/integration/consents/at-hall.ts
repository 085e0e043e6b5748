import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { editApplication } from '../../../shared/contract/routes/applicant.ts';
import { askNamedPeople, readConsent, readConsentAtHall } from '../../../shared/contract/routes/consents.ts';
import { papersAtOnce } from '../../../shared/contract/schemas/consents.ts';
import { firstBroken } from '../../../shared/domain/audit/first-broken.ts';
import { refusedReadsKept } from '../../../shared/domain/audit/limits.ts';
import type { LimitedCompanyForm } from '../../../shared/domain/form/index.ts';
import { chainsAmong } from '../../../shared/store/audit/chains.ts';
import { applicant, draftOf, filedCase } from '../../support/cases.ts';
import { newCitizenId } from '../../support/citizens.ts';
import type { TestCity } from '../../support/city.ts';
import { paperHall, printedPapers, recordAtHall, sayNotMe } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';

/** The hall’s side of consents, tried in a city that others use too: every case is its own. */
export const atHall = (city: TestCity): unknown =>
  describe('at a hall', () => {
    const clerk = () => city.as('hall-clerk');
    const look = (caseNumber: string, citizenId: string, hall = paperHall) =>
      clerk().call(readConsentAtHall, { params: { hall, caseNumber }, body: { citizenId } });
    const edit = (caseNumber: string, form: LimitedCompanyForm) =>
      accepted(city.as(applicant), editApplication, {
        ...{ params: { caseNumber }, body: { form }, headers: { 'if-match': '"1"' } },
      });
    /** The paper of one of those whom a draft names, as it is printed now. */
    const paperOf = async (caseNumber: string, form: LimitedCompanyForm, citizenId = form.tax.clerk.citizenId) => {
      const found = (await printedPapers(city, caseNumber, form)).find((one) => one.citizenId === citizenId);
      if (found === undefined) throw new Error('nobody has this number');
      return found;
    };
    const entriesOf = async (caseNumber: string) => {
      const log = await city.register().accessLog(caseNumber);
      expect(firstBroken(chainsAmong(caseNumber, log), [])).toBeUndefined();
      return log.filter(({ entity }) => entity === 'access');
    };
    const people = (count: number) => ({ key: expect.any(String), digests: Array(count).fill(expect.any(String)) });

    test('a paper is of what was signed: not of what the form says since, and of nothing else', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      const signed = await paperOf(caseNumber, form);
      const other = (await printedPapers(city, caseNumber, form)).find(
        ({ citizenId }) => citizenId !== signed.citizenId,
      );
      const refused = {
        status: 422,
        problem: {
          type: '/problems/papers-invalid',
          errors: [{ pointer: '/papers/0/digest', code: 'consent.changed', message: expect.any(String) }],
        },
      };
      expect(await recordAtHall(city, caseNumber, [{ ...signed, digest: other?.digest ?? '' }])).toMatchObject(refused);
      const changed = { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, phone: '13900000009' } } };
      await edit(caseNumber, changed);
      expect(await recordAtHall(city, caseNumber, [signed])).toMatchObject(refused);
      const anew = await paperOf(caseNumber, changed);
      expect(anew.digest).not.toBe(signed.digest);
      expect(await recordAtHall(city, caseNumber, [anew])).toMatchObject({ ok: true });
      // Who has confirmed has not signed the old paper either.
      expect(await recordAtHall(city, caseNumber, [signed])).toMatchObject(refused);
    });

    test('a paper is of the name on the identity document, however its dot is written; a 非本人 is of any', async () => {
      const form = JSON.parse(JSON.stringify(newForm()).replaceAll('示例戊', '示例·戊')) as LimitedCompanyForm;
      const caseNumber = await draftOf(city, form);
      const printed = await paperOf(caseNumber, form);
      const { citizenId } = printed;
      expect(await recordAtHall(city, caseNumber, [{ ...printed, name: '示例·戌' }])).toMatchObject({
        problem: { errors: [{ pointer: '/papers/0/name', code: 'consent.name-differs' }] },
      });
      for (const name of ['示例•戊', '示例 ・ 戊', '示例･戊'])
        expect(await recordAtHall(city, caseNumber, [{ ...printed, name }])).toMatchObject({ ok: true });
      const denial = { citizenId, answer: 'not-me', name: '样别名' } as const;
      expect(await recordAtHall(city, caseNumber, [denial])).toMatchObject({
        body: { people: [{ standing: 'denied' }] },
      });
    });

    test('a clerk sees what somebody is asked, as they see it themselves, and not without its being in the access log', async () => {
      const form = newForm();
      const caseNumber = await filedCase(city, form);
      const { citizenId } = form.tax.clerk;
      await city.faults({ caller: 'hall-consents', operation: 'TransactWriteItems', effect: { kind: 'conflict' } });
      expect((await look(caseNumber, citizenId)).status).toBe(500);
      await city.faults();
      expect(await entriesOf(caseNumber)).toEqual([]);

      const shown = await look(caseNumber, citizenId);
      const own = await accepted(city.as('applicant-wu'), readConsent, { params: { caseNumber } });
      expect(shown).toMatchObject({ ok: true, body: own });
      expect(JSON.stringify(shown)).not.toContain(citizenId);
      const [entry] = await entriesOf(caseNumber);
      expect(entry).toMatchObject({
        ...{ route: 'readConsentAtHall', result: 'shown', people: people(1) },
        actor: { kind: 'hall', id: 'hall-clerk', office: paperHall },
      });
      // The person as the case itself knows them, and so as a supervisor would find them.
      const [consents] = await city.register().entities(caseNumber, 'consents');
      const known = Object.keys(JSON.parse(String(consents?.people)) as object);
      expect(known.map((one) => ({ key: consents?.key, digests: [one] }))).toContainEqual(entry?.people);
    });

    test('a paper is asking enough: what it is of can be seen before a link has been sent', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      expect((await city.as('applicant-wu').call(readConsent, { params: { caseNumber } })).status).toBe(404);
      const { digest } = await paperOf(caseNumber, form);
      expect(await look(caseNumber, form.tax.clerk.citizenId)).toMatchObject({
        body: { digest, standing: 'not-asked' },
      });
    });

    test('nobody tries numbers on a case without a trace: every miss is kept, however many there are', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      const stranger = newCitizenId();
      expect(await look(caseNumber, stranger)).toMatchObject({ status: 404, problem: { type: '/problems/not-found' } });
      expect((await look(caseNumber, form.tax.clerk.citizenId, 'hall-440600')).status).toBe(404);
      expect((await look('YZT20261123-0000000000', stranger)).status).toBe(404);
      // Neither by papers that nobody has signed: of some whom the case names, and of others.
      const [one] = await printedPapers(city, caseNumber, form);
      if (one === undefined) throw new Error('the example names nobody');
      const papers = [one, { ...one, citizenId: stranger }];
      expect(await recordAtHall(city, caseNumber, papers)).toMatchObject({
        problem: { errors: [{ pointer: '/papers/1/citizenId', code: 'consent.not-named' }] },
      });
      await recordAtHall(city, caseNumber, [{ ...one, digest: 'sha256:guessed', name: '样无名' }]);
      const actor = { kind: 'hall', id: 'hall-clerk', office: paperHall };
      const entries = await entriesOf(caseNumber);
      expect(entries).toMatchObject([
        { actor, route: 'readConsentAtHall', result: 'not-found', people: people(1) },
        { actor, route: 'recordPapers', result: 'refused', people: people(2) },
        { actor, route: 'recordPapers', result: 'refused', people: people(1) },
      ]);
      for (const personal of [stranger, one.citizenId, one.name])
        expect(JSON.stringify(entries)).not.toContain(personal);
      expect(await city.register().accessLog('YZT20261123-0000000000')).toEqual([]);

      const before = entries.length;
      for (let tried = 0; tried <= refusedReadsKept; tried += 1) await look(caseNumber, newCitizenId());
      expect(await entriesOf(caseNumber)).toHaveLength(before + refusedReadsKept + 1);
    });

    test('that somebody has denied is told to nobody without a trace', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      await sayNotMe(city, caseNumber, form.tax.clerk.citizenId);
      expect(await entriesOf(caseNumber)).toEqual([]); // it is an event of the case
      expect(await sayNotMe(city, caseNumber, form.tax.clerk.citizenId)).toMatchObject({ body: { state: 'stopped' } });
      expect(await entriesOf(caseNumber)).toMatchObject([
        { route: 'recordPapers', result: 'shown', people: people(1) },
      ]);
    });

    test('that papers have been recorded before, or come too late, is told to nobody without a trace', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      const paper = await paperOf(caseNumber, form);
      expect((await recordAtHall(city, caseNumber, [paper])).status).toBe(200);
      expect(await entriesOf(caseNumber)).toEqual([]); // it is an event
      expect((await recordAtHall(city, caseNumber, [paper])).status).toBe(200);
      const { citizenId } = form.establishment.legalRepresentative;
      const late = await paperOf(caseNumber, form, citizenId);
      await sayNotMe(city, caseNumber, form.tax.clerk.citizenId);
      expect(await recordAtHall(city, caseNumber, [late])).toMatchObject({ problem: { type: '/problems/too-late' } });
      expect(await entriesOf(caseNumber)).toMatchObject([
        { result: 'shown', people: people(1) },
        { result: 'shown', people: people(1) },
      ]);
    });

    test('as many papers are recorded at once as a clerk can have compared', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      const paper = await paperOf(caseNumber, form);
      const send = (count: number) => recordAtHall(city, caseNumber, Array(count).fill(paper));
      expect(await send(papersAtOnce + 1)).toMatchObject({
        status: 400,
        problem: { errors: [{ pointer: '/papers' }] },
      });
      expect((await send(papersAtOnce)).status).toBe(422);
    });

    test('whoever has been asked by a link may sign all the same', async () => {
      const form = newForm();
      const caseNumber = await draftOf(city, form);
      const asked = await accepted(city.as(applicant), askNamedPeople, { params: { caseNumber }, body: {} });
      const paper = await paperOf(caseNumber, form);
      expect(asked.people.map(({ digest }) => digest)).toContain(paper.digest);
      expect(await recordAtHall(city, caseNumber, [paper])).toMatchObject({
        body: { people: [{ standing: 'confirmed' }] },
      });
    });
  });
