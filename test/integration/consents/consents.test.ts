import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../demo/city/identities.ts';
import { audienceScopes } from '../../../shared/contract/audience.ts';
import { accepted, client } from '../../../shared/contract/client.ts';
import { checkApplication, editApplication, submitApplication } from '../../../shared/contract/routes/applicant.ts';
import {
  answerConsent,
  askNamedPeople,
  listOwnNamings,
  readConsent,
  readNamedPeople,
  recordPapers,
} from '../../../shared/contract/routes/consents.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import type { LimitedCompanyForm } from '../../../shared/domain/form/index.ts';
import { applicant, draftOf, filedCase, otherApplicant, submit } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { newCitizenId } from '../../support/citizens.ts';
import { useCity } from '../../support/city.ts';
import { printedPapers, recordAtHall, signPapers } from '../../support/consents.ts';
import { newForm, newTradeName, renamed } from '../../support/forms.ts';
import { handInMissing } from '../../support/materials.ts';
import { mintOf } from '../../support/mint.ts';
import { atHall } from './at-hall.ts';
import { dropped } from './dropped.ts';
import { found } from './found.ts';

const week = 7 * 86_400_000;

/** Who has a login of those whom the example names: all but the third, who is not verified and signs on paper. */
const logins: readonly Identity[] = ['applicant-yi', 'applicant-ding', 'applicant-wu'];
const onPaper = '440605197506210039';

/** Who files, as their login tells them. */
const own = { name: '示例甲', citizenId: '440604197903120014', phone: '13800000001' };

const city = useCity();

// First: what waits for somebody is listed before all else, whichever case it is of.
found(city);

describe('consent of the named', () => {
  const ask = (caseNumber: string, form?: unknown) =>
    city.as(applicant).call(askNamedPeople, { params: { caseNumber }, ...(form !== undefined && { body: { form } }) });
  const consentsOf = (caseNumber: string) => accepted(city.as(applicant), readNamedPeople, { params: { caseNumber } });
  const peopleOf = async (caseNumber: string) => (await consentsOf(caseNumber)).people;
  const standings = async (caseNumber: string) =>
    Object.fromEntries((await peopleOf(caseNumber)).map(({ name, standing }) => [name, standing]));
  const shownTo = (who: Identity, caseNumber: string) => city.as(who).call(readConsent, { params: { caseNumber } });
  const confirm = async (who: Identity, caseNumber: string, digest?: string) => {
    const shown = await shownTo(who, caseNumber);
    const body = { answer: 'confirmed', digest: digest ?? (shown.ok ? shown.body.digest : digestOf({})) } as const;
    return city.as(who).call(answerConsent, { params: { caseNumber }, body });
  };
  const paper = async (caseNumber: string, citizenId: string, form: unknown) => {
    const papers = await printedPapers(city, caseNumber, form);
    const own = papers.filter((one) => one.citizenId === citizenId);
    return recordAtHall(
      city,
      caseNumber,
      own.map((one) => ({ ...one, reference: 'SJ-1' })),
    );
  };
  const submitNow = (caseNumber: string) => city.as(applicant).call(submitApplication, { params: { caseNumber } });
  const edit = (caseNumber: string, version: number, form: LimitedCompanyForm) =>
    accepted(city.as(applicant), editApplication, {
      ...{ params: { caseNumber }, body: { form }, headers: { 'if-match': `"${version}"` } },
    });

  test('everyone by their own login, or on a paper: until then nothing is submitted, and all who are missing are named', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const refused = await submitNow(caseNumber);
    expect(refused).toMatchObject({ status: 409, problem: { type: '/problems/consents-missing' } });
    const all = refused.ok ? [] : (refused.problem.errors ?? []);
    // 一次告知: the materials that are missing too.
    expect(all.map(({ pointer }) => pointer)).toContain('/materials/articles');
    const missing = all.filter(({ code }) => code.startsWith('consent.'));
    expect(missing.map(({ code }) => code)).toEqual(Array(5).fill('consent.not-asked'));
    expect(missing.map(({ pointer }) => pointer)).toContain('/form/establishment/legalRepresentative');
    expect(missing[1]?.message).toBe('尚未请本人确认：第2位股东、经理。');
    const { consents, ready, problems } = await accepted(city.as(applicant), checkApplication, {
      params: { caseNumber },
    });
    expect([ready, problems, consents.length]).toEqual([false, [], 5]);

    await handInMissing(city, caseNumber, applicant);
    const asked = await ask(caseNumber);
    // Whoever asks has confirmed by asking, with the login that they ask with.
    expect(asked).toMatchObject({ ok: true, body: { complete: false, link: `/v1/consents/${caseNumber}` } });
    expect(await standings(caseNumber)).toMatchObject({ 示例甲: 'confirmed', 示例乙: 'asked', 示例丙: 'asked' });
    for (const who of logins) expect(await confirm(who, caseNumber)).toMatchObject({ ok: true });
    expect(await confirm('applicant-yi', caseNumber)).toMatchObject({ body: { standing: 'confirmed' } });
    expect(await submitNow(caseNumber)).toMatchObject({ problem: { errors: [{ code: 'consent.asked' }] } });
    expect(await paper(caseNumber, onPaper, form)).toMatchObject({ body: { people: [{ standing: 'confirmed' }] } });
    expect((await peopleOf(caseNumber)).map(({ via }) => via).sort()).toEqual([
      'login',
      'login',
      'login',
      'login',
      'paper',
    ]);
    expect(await consentsOf(caseNumber)).toMatchObject({ complete: true });
    expect((await submitNow(caseNumber)).status).toBe(202);
    expect(await consentsOf(caseNumber)).toMatchObject({ complete: true });
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'consents')).toEqual(['consents-asked', ...Array(4).fill('consents-confirmed')]);
  });

  test('are not complete while a draft cannot be filed yet: it may have to name others', async () => {
    const empty = await draftOf(city, {});
    expect(await consentsOf(empty)).toMatchObject({ complete: false, people: [] });
    expect(await ask(empty)).toMatchObject({ ok: true, body: { complete: false, people: [] } });
    const { tax, seals, delivery } = newForm();
    const begun = await draftOf(city, { seals, delivery, tax: { ...tax, clerk: own } });
    expect(await ask(begun)).toMatchObject({ body: { complete: false, people: [{ standing: 'confirmed' }] } });
  });

  test('shows each person their own entries and the enterprise, masked, and nothing of anyone else', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    expect((await shownTo('applicant-yi', caseNumber)).status).toBe(404); // nobody has asked yet
    await ask(caseNumber);
    const shown = await shownTo('applicant-yi', caseNumber);
    expect(shown).toMatchObject({
      body: { standing: 'asked', enterprise: { name: { proposed: { full: form.name.proposed.full } } } },
    });
    const text = JSON.stringify(shown);
    expect(text).toContain('示例乙');
    // Their own number and phone are masked.
    for (const hidden of ['440604198211050021', '13800000002']) expect(text).not.toContain(hidden);
    for (const other of ['示例甲', '示例丙', '示例路']) expect(text).not.toContain(other);
    // Not named, not verified, no login.
    for (const who of ['applicant-bing'] as const) expect((await shownTo(who, caseNumber)).status).toBe(403);
    const others = await draftOf(city, newForm('foshan-electronic-no-seal'), otherApplicant);
    await city.as(otherApplicant).call(askNamedPeople, { params: { caseNumber: others }, body: {} });
    expect((await shownTo('applicant-wu', others)).status).toBe(404);
    expect((await confirm('applicant-wu', others)).status).toBe(404);
  });

  test('asks again only those whom an edit concerns', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    await handInMissing(city, caseNumber, applicant);
    await signPapers(city, caseNumber, form);
    const clerk = { ...form.tax.clerk, phone: '13900000009' };
    await edit(caseNumber, 1, { ...form, basics: { ...form.basics, employees: 9 }, tax: { ...form.tax, clerk } });
    const changed = Object.entries(await standings(caseNumber)).filter(([, standing]) => standing === 'changed');
    expect(changed.map(([name]) => name)).toEqual([form.tax.clerk.name]);
    expect(await submitNow(caseNumber)).toMatchObject({ problem: { errors: [{ code: 'consent.changed' }] } });
    const renamedForm = renamed({ ...form, tax: { ...form.tax, clerk } }, newTradeName());
    await edit(caseNumber, 2, renamedForm);
    expect(new Set(Object.values(await standings(caseNumber)))).toEqual(new Set(['changed']));
    await edit(caseNumber, 3, form);
    expect(new Set(Object.values(await standings(caseNumber)))).toEqual(new Set(['confirmed']));
    expect((await submitNow(caseNumber)).status).toBe(202);
  });

  test('counts for what was shown: not for another form, another name, or a link that has expired', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    await ask(caseNumber);
    const seen = await shownTo('applicant-yi', caseNumber);
    const digest = seen.ok ? seen.body.digest : '';
    await edit(caseNumber, 1, { ...form, establishment: { ...form.establishment, businessScope: '销售：样本。' } });
    expect(await confirm('applicant-yi', caseNumber, digest)).toMatchObject({
      problem: { type: '/problems/form-changed' },
    });
    // Of what they see now they have not been asked.
    expect(await confirm('applicant-yi', caseNumber)).toMatchObject({ problem: { type: '/problems/not-asked' } });
    await ask(caseNumber);
    await city.advance(week + 60_000);
    expect(await confirm('applicant-yi', caseNumber)).toMatchObject({ status: 410 });
    expect((await standings(caseNumber)).示例乙).toBe('expired');
    await ask(caseNumber);
    expect(await confirm('applicant-yi', caseNumber)).toMatchObject({ ok: true });

    // Nor does whoever asks confirm what bears another name than theirs.
    const renamedSelf = JSON.parse(JSON.stringify(newForm()).replaceAll('示例甲', '示例申'));
    const own = await draftOf(city, renamedSelf);
    await ask(own);
    expect(await standings(own)).toMatchObject({ 示例申: 'asked' });

    const misspelt = JSON.stringify(newForm()).replaceAll('示例戊', '示例戌');
    const other = await draftOf(city, JSON.parse(misspelt));
    await ask(other);
    expect(await confirm('applicant-wu', other)).toMatchObject({ problem: { type: '/problems/name-differs' } });
  });

  test('by asking is of what the applicant has seen: of no draft that has been edited elsewhere since', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const askWith = (ifMatch: string) =>
      city.as(applicant).call(askNamedPeople, { params: { caseNumber }, body: {}, headers: { 'if-match': ifMatch } });
    await edit(caseNumber, 1, { ...form, basics: { ...form.basics, employees: 9 } });
    expect(await askWith('"1"')).toMatchObject({
      ...{ status: 412, problem: { type: '/problems/edited-meanwhile', version: 2 } },
    });
    expect(await askWith('not a tag')).toMatchObject({
      ...{ status: 400, problem: { errors: [{ pointer: '/header/If-Match' }] } },
    });
    expect(new Set(Object.values(await standings(caseNumber)))).toEqual(new Set(['not-asked']));
    expect((await askWith('"2"')).status).toBe(200);
    expect(await standings(caseNumber)).toMatchObject({ 示例甲: 'confirmed', 示例乙: 'asked' });
  });

  test('is of one person, however the dot in their name is written', async () => {
    const text = JSON.stringify(newForm()).replaceAll('示例甲', '示例·甲').replaceAll('示例戊', '示例•戊');
    const caseNumber = await draftOf(city, JSON.parse(text));
    const known = (sub: string, name: string, citizen_id: string) => {
      const scope = audienceScopes.applicant.join(' ');
      return client(city.demo().apiUrl, mintOf(city).good({ sub, name, citizen_id, scope, assurance: 'L3' }));
    };
    const { legalRepresentative } = newForm().establishment;
    const self = known(applicant, '示例 ・ 甲', legalRepresentative.citizenId);
    await accepted(self, askNamedPeople, { params: { caseNumber }, body: {} });
    expect(await standings(caseNumber)).toMatchObject({ 示例·甲: 'confirmed', '示例•戊': 'asked' });
    const named = known('applicant-wu', '示例･戊', newForm().tax.clerk.citizenId);
    const { digest } = await accepted(named, readConsent, { params: { caseNumber } });
    const body = { answer: 'confirmed', digest } as const;
    expect(await named.call(answerConsent, { params: { caseNumber }, body })).toMatchObject({ ok: true });
  });

  test('on papers is checked whole: who is not named, who is there twice, a denial among others', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const [one, other] = (await printedPapers(city, caseNumber, form)).filter(({ citizenId }) => citizenId !== onPaper);
    if (one === undefined || other === undefined) throw new Error('the example names too few');
    const wrong = { digest: 'sha256:of-something-else', name: '示例戌' };
    const papers = [
      { ...one, ...wrong, citizenId: newCitizenId() },
      one,
      { ...one, ...wrong },
      { citizenId: onPaper, answer: 'not-me' as const },
      { ...other, ...wrong },
    ];
    expect(await recordAtHall(city, caseNumber, papers)).toMatchObject({
      status: 422,
      problem: {
        type: '/problems/papers-invalid',
        errors: [
          { pointer: '/papers/0/citizenId', code: 'consent.not-named' },
          { pointer: '/papers/2/citizenId', code: 'consent.twice' },
          { pointer: '/papers/3/citizenId', code: 'consent.denial-alone' },
          { pointer: '/papers/4/digest', code: 'consent.changed' },
          { pointer: '/papers/4/name', code: 'consent.name-differs' },
        ],
      },
    });
    const elsewhere = { params: { hall: 'hall-440600', caseNumber }, body: { papers } };
    expect((await city.as('hall-clerk').call(recordPapers, elsewhere)).status).toBe(404);
    expect(new Set(Object.values(await standings(caseNumber)))).toEqual(new Set(['not-asked']));
  });

  test('everyone finds the cases that name them, whoever filed them', async () => {
    const caseNumber = await filedCase(city);
    const mine = await accepted(city.as('applicant-wu'), listOwnNamings, {});
    expect(mine.items.find((one) => one.caseNumber === caseNumber)).toMatchObject({ state: expect.any(String) });
    expect((await city.as('applicant-bing').call(listOwnNamings, {})).status).toBe(403);
    expect((await submit(city, caseNumber)).status).toBe(202);
  });
});

atHall(city);
dropped(city);
