import { describe, expect, test } from 'vitest';
import type { Identity } from '../../../demo/city/identities.ts';
import { accepted } from '../../../shared/contract/client.ts';
import {
  refileApplication,
  submitApplication,
  supplementApplication,
} from '../../../shared/contract/routes/applicant.ts';
import { answerConsent, askNamedPeople, readConsent } from '../../../shared/contract/routes/consents.ts';
import { settleSupervisionOrder } from '../../../shared/contract/routes/supervision.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { approve, approveAll, itemCodes, refuse } from '../../support/agencies.ts';
import {
  applicant,
  draftOf,
  filedCase,
  openCase,
  progressOf,
  submit,
  untilProgress,
  untilState,
} from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { newCitizenId } from '../../support/citizens.ts';
import { useCity } from '../../support/city.ts';
import { agreeToSupplement, openOrders, sayNotMe, signPapers } from '../../support/consents.ts';
import { newForm, newQuietForm } from '../../support/forms.ts';
import { untilSealOrdered } from '../../support/partners.ts';
import { aPdf, filesOf } from '../materials/files.ts';
import { racing } from './races.ts';

const city = useCity();

describe('非本人', () => {
  const deny = (caseNumber: string, who: Identity = 'applicant-wu') =>
    city.as(who).call(answerConsent, { params: { caseNumber }, body: { answer: 'not-me' } });
  const orders = (caseNumber: string) => openOrders(city, caseNumber);
  const settle = (caseNumber: string, conclusion: 'mistaken' | 'impersonation') =>
    city.as('supervisor').call(settleSupervisionOrder, { params: { order: `${caseNumber}-1` }, body: { conclusion } });
  const closed = (caseNumber: string) =>
    untilProgress(city, caseNumber, 'is closed', ({ state, endedAt }) => state === 'stopped' && endedAt);

  test('of a draft stops it at once, and opens a supervision order that is due in five working days', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    await accepted(city.as(applicant), askNamedPeople, { params: { caseNumber } });
    expect(await deny(caseNumber)).toMatchObject({ ok: true, body: { standing: 'denied', stopped: true } });
    expect(await deny(caseNumber)).toMatchObject({ ok: true, body: { standing: 'denied', stopped: true } });
    expect(await signPapers(city, caseNumber, form)).toMatchObject({
      problem: { errors: [{ code: 'consent.denied', message: '本人答复“非本人”：财务负责人、代理人、办税人。' }] },
    });
    await closed(caseNumber);
    expect(await orders(caseNumber)).toMatchObject([{ order: `${caseNumber}-1`, reason: 'not-me', stopped: true }]);
    const late = await city.as(applicant).call(submitApplication, { params: { caseNumber } });
    expect(late).toMatchObject({ status: 409, problem: { type: '/problems/too-late' } });
    expect(await city.as('applicant-yi').call(readConsent, { params: { caseNumber } })).toMatchObject({
      body: { state: 'stopped' },
    });
    // Whoever was named is not named again without being asked again.
    const refiled = await accepted(city.as(applicant), refileApplication, { params: { caseNumber } });
    const again = await city.as(applicant).call(submitApplication, { params: { caseNumber: refiled.caseNumber } });
    expect(again).toMatchObject({ problem: { type: '/problems/consents-missing' } });
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case')).toEqual(['draft-created', 'case-stopped']);
    expect(historyOf(events, 'order:1')).toEqual(['order-opened']);
  });

  test('of a draft leaves its form and files to the supervisor, and nothing once its time is over and that is settled', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    await accepted(city.as(applicant), askNamedPeople, { params: { caseNumber }, body: {} });
    await filesOf(city, caseNumber).upload(aPdf(['articles']));
    expect(await deny(caseNumber)).toMatchObject({ body: { stopped: true } });
    const left = async () => {
      const one = async (entity: string) => (await city.register().entities(caseNumber, entity))[0];
      const [current, file, consents] = [await one('case'), await one('material'), await one('consents')];
      const { form: kept, state, workKey } = { ...current };
      return { form: kept === '{}' ? 'erased' : 'there', state, workKey, file: file?.state, consents: consents?.state };
    };
    const whole = { form: 'there', state: 'stopped', workKey: 'DRAFTS', file: 'kept', consents: 'denied' };
    await city.sweep();
    expect(await left()).toEqual(whole);
    await city.advance(91 * 86_400_000);
    await city.sweep();
    expect(await left()).toEqual(whole);
    // It is looked at again the next day, not every minute.
    expect(await city.sweep()).toMatchObject({ expireDrafts: 0 });
    expect(await settle(caseNumber, 'impersonation')).toMatchObject({ status: 200 });
    await city.advance(86_400_001);
    await city.sweep();
    expect(await left()).toEqual({
      ...{ form: 'erased', state: 'stopped', workKey: undefined, file: 'removed', consents: 'erased' },
    });
    expect(await city.as(applicant).call(refileApplication, { params: { caseNumber } })).toMatchObject({
      problem: { type: '/problems/not-ended' },
    });
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case')).toEqual(['draft-created', 'case-stopped', 'draft-expired']);
    expect(historyOf(events, 'order:1')).toEqual(['order-opened', 'order-overdue', 'order-settled']);
  });

  test('of a case that has not been accepted yet stops it, before any review is opened', async () => {
    const caseNumber = await draftOf(city, newForm());
    const effect = { kind: 'delay', ms: 1_500 } as const;
    await city.faults({ caller: 'accept-case', operation: 'TransactWriteItems', times: 1, effect });
    expect((await submit(city, caseNumber)).status).toBe(202);
    expect(await deny(caseNumber)).toMatchObject({ body: { stopped: true } });
    await closed(caseNumber);
    expect((await progressOf(city, caseNumber)).reviews).toEqual([]);
    await city.faults();
  });

  test('of a case under review cancels what is open, and no number is used; the supervisor says what came of it', async () => {
    const caseNumber = await openCase(city, newForm());
    await approve(city, caseNumber, 'name-approval');
    expect(await deny(caseNumber)).toMatchObject({ body: { stopped: true } });
    const { reviews } = await closed(caseNumber);
    expect(new Set(reviews.map(({ state }) => state))).toEqual(new Set(['approved', 'cancelled']));
    expect(await city.register().numbers(caseNumber)).toEqual([]);

    expect(await settle(caseNumber, 'impersonation')).toMatchObject({ body: { conclusion: 'impersonation' } });
    expect(await settle(caseNumber, 'impersonation')).toMatchObject({ status: 200 });
    expect(await settle(caseNumber, 'mistaken')).toMatchObject({ problem: { type: '/problems/order-settled' } });
    expect(await orders(caseNumber)).toEqual([]);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case').slice(-2)).toEqual(['case-stopped', 'case-closed']);
    expect(historyOf(events, 'order:1')).toEqual(['order-opened', 'order-settled']);
  });

  test('after the last approval, before the numbers: none is assigned', async () => {
    const caseNumber = await openCase(city, newQuietForm());
    await city.faults({
      caller: 'assign-numbers',
      operation: 'TransactWriteItems',
      times: 1,
      effect: { kind: 'delay', ms: 1_500 },
    });
    await approveAll(city, caseNumber);
    const denied = await sayNotMe(city, caseNumber, newQuietForm().tax.clerk.citizenId);
    expect(denied).toMatchObject({ body: { state: 'stopped', people: [{ standing: 'denied' }] } });
    await closed(caseNumber);
    expect(await city.register().numbers(caseNumber)).toEqual([]);
    await expectAuditToVerify(city.register(), caseNumber);
  });

  test('that races with the last decision: the case is stopped or goes on, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const caseNumber = await openCase(city, newQuietForm());
      const [last = 'state-tax', ...others] = itemCodes.filter((item) => item !== 'company-seal');
      for (const item of others) await approve(city, caseNumber, item);
      const denying = sayNotMe(city, caseNumber, newQuietForm().tax.clerk.citizenId);
      const [denied] = await Promise.all([denying, approve(city, caseNumber, last).catch(() => undefined)]);
      const stopped = denied.ok && denied.body.state === 'stopped';
      await untilState(city, caseNumber, stopped ? 'stopped' : 'completed');
      expect((await city.register().numbers(caseNumber)).length).toBe(stopped ? 0 : 4);
      expect(await orders(caseNumber)).toMatchObject([{ stopped }]);
      await expectAuditToVerify(city.register(), caseNumber);
    }
  });

  test('that comes when the case goes only forward is a supervision order all the same', async () => {
    const caseNumber = await openCase(city, newForm());
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    expect(await deny(caseNumber)).toMatchObject({ ok: true, body: { standing: 'denied', stopped: false } });
    expect(await orders(caseNumber)).toMatchObject([{ stopped: false }]);
    expect((await progressOf(city, caseNumber)).state).not.toBe('stopped');
  });

  test('after a refusal leaves the case refused', async () => {
    const caseNumber = await openCase(city, newForm());
    await refuse(city, caseNumber, 'local-tax');
    // Nor is anybody asked about a supplement that cannot be sent any more.
    expect(
      await city.as(applicant).call(askNamedPeople, { params: { caseNumber }, body: { form: newForm() } }),
    ).toMatchObject({ status: 409, problem: { type: '/problems/too-late' } });
    expect(await deny(caseNumber)).toMatchObject({ body: { stopped: false } });
    await untilState(city, caseNumber, 'refused');
  });

  test('that the workflow was not told of is told by the sweeper', async () => {
    const caseNumber = await openCase(city, newForm());
    await city.faults({ caller: 'named-consents', service: 'states', times: 9, effect: { kind: 'throttle' } });
    expect(await deny(caseNumber)).toMatchObject({ body: { stopped: true } });
    await city.faults();
    await city.advance(120_000);
    await city.sweep();
    await closed(caseNumber);
  });

  test('a supplement names nobody who has not agreed to it', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const citizenId = newCitizenId();
    const changed = { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, citizenId, name: '样新人' } } };
    const send = () =>
      city.as(applicant).call(supplementApplication, { params: { caseNumber }, body: { form: changed } });
    const missing = await send();
    expect(missing).toMatchObject({
      problem: {
        type: '/problems/consents-missing',
        errors: [{ pointer: '/form/tax/clerk', code: 'consent.not-asked' }],
      },
    });
    const ask = (body: object) => city.as(applicant).call(askNamedPeople, { params: { caseNumber }, body });
    expect(await ask({})).toMatchObject({ problem: { errors: [{ code: 'consent.form-needed' }] } });
    const asked = await ask({ form: changed });
    const standings = asked.ok ? asked.body.people.map(({ standing }) => standing) : [];
    expect(standings.filter((one) => one === 'asked')).toHaveLength(1);
    await agreeToSupplement(city, caseNumber, changed);
    expect((await send()).status).toBe(200);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'consents').at(-1)).toBe('consents-used');
    // What was proposed has become the case's own form.
    expect(await signPapers(city, caseNumber, changed)).toMatchObject({ ok: true });
  });

  test('a supplement that was never sent is not kept longer than it could be', async () => {
    const ends: [string, (caseNumber: string) => Promise<unknown>][] = [
      ['completed', (caseNumber) => approveAll(city, caseNumber)],
      ['refused', (caseNumber) => refuse(city, caseNumber, 'state-tax')],
    ];
    for (const [ending, decideAll] of ends) {
      const form = newQuietForm();
      const caseNumber = await openCase(city, form);
      const changed = { ...form, tax: { ...form.tax, mainBusiness: '软件维护' } };
      await accepted(city.as(applicant), askNamedPeople, { params: { caseNumber }, body: { form: changed } });
      const consents = async () => (await city.register().entities(caseNumber, 'consents'))[0];
      expect(await consents()).toHaveProperty('proposal');
      await decideAll(caseNumber);
      await untilProgress(city, caseNumber, `is ${ending}`, ({ state, endedAt }) => state === ending && endedAt);
      expect(await consents()).not.toHaveProperty('proposal');
      expect((await city.register().entities(caseNumber, 'case'))[0]).not.toHaveProperty('proposedAt');
      const events = await expectAuditToVerify(city.register(), caseNumber);
      expect(historyOf(events, 'consents').at(-1)).toBe('proposal-dropped');
    }
  });

  test('is open to whom a supplement would drop, by login and on paper, as long as it is not sent', async () => {
    const form = newForm();
    const { citizenId, name } = form.tax.clerk;
    const text = JSON.stringify(form).replaceAll(citizenId, newCitizenId()).replaceAll(name, '样新人');
    const without: unknown = JSON.parse(text);
    for (const say of [
      (caseNumber: string) => deny(caseNumber),
      (caseNumber: string) => sayNotMe(city, caseNumber, citizenId),
    ]) {
      const caseNumber = await openCase(city, form);
      await accepted(city.as(applicant), askNamedPeople, { params: { caseNumber }, body: { form: without } });
      const shown = await city.as('applicant-wu').call(readConsent, { params: { caseNumber } });
      expect(shown).toMatchObject({
        body: {
          standing: 'confirmed',
          entries: expect.arrayContaining([expect.objectContaining({ entry: expect.objectContaining({ name }) })]),
        },
      });
      expect(await say(caseNumber)).toMatchObject({ ok: true });
      await closed(caseNumber);
      expect(await orders(caseNumber)).toMatchObject([{ stopped: true }]);
    }
  });

  test('cannot be withdrawn by confirming', async () => {
    const caseNumber = await filedCase(city);
    await deny(caseNumber);
    const confirmed = { answer: 'confirmed', digest: digestOf({}) } as const;
    expect(
      await city.as('applicant-wu').call(answerConsent, { params: { caseNumber }, body: confirmed }),
    ).toMatchObject({ status: 409, problem: { type: '/problems/too-late' } });
  });
});

racing(city);
