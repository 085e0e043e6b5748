import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { answerConsent, askNamedPeople, recordPapers } from '../../../shared/contract/routes/consents.ts';
import { listSupervisionOrders, readSupervisionOrder } from '../../../shared/contract/routes/supervision.ts';
import { firstBroken } from '../../../shared/domain/audit/first-broken.ts';
import { maskCitizenId } from '../../../shared/domain/identifiers/masking.ts';
import { orderConclusions, orderReasons } from '../../../shared/domain/supervision/order.ts';
import { chainsAmong } from '../../../shared/store/audit/chains.ts';
import { approveAll } from '../../support/agencies.ts';
import { importYear } from '../../support/calendar.ts';
import { applicant, draftOf, openCase, untilReleased } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { newCitizenId } from '../../support/citizens.ts';
import { useCity } from '../../support/city.ts';
import { openOrders, paperHall, sayNotMe } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';
import { engrave, untilSealOrdered } from '../../support/partners.ts';
import { listOrders, orderInFull, settle, walkOrders } from '../../support/supervision.ts';
import { synthetic2027 } from '../../support/synthetic-2027.ts';

const days = 86_400_000;

describe('a supervision order', () => {
  const city = useCity();

  const deniedDraft = async (): Promise<string> => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    await sayNotMe(city, caseNumber, form.tax.clerk.citizenId);
    return caseNumber;
  };
  const looksAt = async (caseNumber: string) =>
    (await city.register().accessLog(caseNumber)).filter(({ entity }) => entity === 'access');
  const overdueEvents = async (caseNumber: string) =>
    historyOf(await expectAuditToVerify(city.register(), caseNumber), 'order:1').filter(
      (one) => one === 'order-overdue',
    );

  test('waits with the others again where a calendar gives it more time, and is overdue once that has passed', async () => {
    await city.demo().moveClock({ now: '2026-12-30T02:00:00.000Z' });
    const caseNumber = await deniedDraft();
    await city.demo().moveClock({ now: '2027-01-07T02:00:00.000Z' });
    await city.sweep();
    expect(await walkOrders(city, { state: 'overdue' })).toContain(`${caseNumber}-1`);
    await importYear(city, '2027', synthetic2027);
    expect(await city.sweep()).toMatchObject({ escalateOrders: 0 });
    expect(await walkOrders(city, { state: 'overdue' })).not.toContain(`${caseNumber}-1`);
    expect(await openOrders(city, caseNumber)).toMatchObject([
      { overdue: false, dueAt: '2027-01-09T23:59:59+08:00', dueProvisional: false },
    ]);
    await city.demo().moveClock({ now: '2027-01-09T16:00:00.000Z' });
    await city.sweep();
    expect(await walkOrders(city, { state: 'overdue' })).toContain(`${caseNumber}-1`);
    expect(await overdueEvents(caseNumber)).toHaveLength(2);
  });

  test('tells as what the person was named, how they said so, which case it is and until when it is due', async () => {
    const form = newForm();
    const { citizenId, name } = form.tax.clerk;
    const caseNumber = await openCase(city, form);
    await accepted(city.as('hall-clerk'), recordPapers, {
      params: { hall: paperHall, caseNumber },
      body: { papers: [{ citizenId, answer: 'not-me', reference: 'SJ-2026-12' }] },
    });
    const shown = await orderInFull(city, `${caseNumber}-1`);
    expect(shown).toMatchObject({
      ...{ order: `${caseNumber}-1`, caseNumber, state: 'open', overdue: false, stopped: true },
      ...{ reason: 'not-me', reasonText: orderReasons['not-me'], calendarVersion: expect.stringMatching(/^cn-/) },
      ...{ openedAt: expect.any(String), dueAt: expect.stringMatching(/T23:59:59\+08:00$/), dueProvisional: false },
      case: { state: 'stopped', companyName: form.name.proposed.full, kind: 'limited-company' },
      denial: { name, citizenId: maskCitizenId(citizenId), via: 'paper', hall: paperHall, reference: 'SJ-2026-12' },
    });
    expect(shown.denial?.entries).toContainEqual({ role: 'tax-clerk', pointer: '/tax/clerk' });
    expect(shown.denial?.clerk).toBeDefined();
    expect(shown).not.toHaveProperty('conclusionText');
    expect(JSON.stringify(shown)).not.toContain(citizenId);
  });

  test('by the person’s own login names no hall and no clerk', async () => {
    const caseNumber = await openCase(city, newForm());
    await accepted(city.as('applicant-wu'), answerConsent, { params: { caseNumber }, body: { answer: 'not-me' } });
    const { denial } = await orderInFull(city, `${caseNumber}-1`);
    expect(denial?.via).toBe('login');
    for (const absent of ['hall', 'clerk', 'reference']) expect(denial).not.toHaveProperty(absent);
  });

  test('of someone whom only a supplement would have named still tells who they are', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const clerk = { ...form.tax.clerk, citizenId: newCitizenId(), name: '样新人' };
    const changed = { ...form, tax: { ...form.tax, clerk } };
    await accepted(city.as(applicant), askNamedPeople, { params: { caseNumber }, body: { form: changed } });
    expect(await sayNotMe(city, caseNumber, clerk.citizenId)).toMatchObject({ ok: true });
    expect((await orderInFull(city, `${caseNumber}-1`)).denial).toMatchObject({
      ...{ name: clerk.name, citizenId: maskCitizenId(clerk.citizenId) },
      entries: [{ role: 'tax-clerk', pointer: '/tax/clerk' }],
    });
  });

  test('of a case that goes on is shown with the state that the case is shown in', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    await sayNotMe(city, caseNumber, form.tax.clerk.citizenId);
    expect((await orderInFull(city, `${caseNumber}-1`)).case.state).not.toMatch(/released|completed/);
    await engrave(city, caseNumber);
    await untilReleased(city, caseNumber);
    expect(await orderInFull(city, `${caseNumber}-1`)).toMatchObject({ stopped: false, case: { state: 'released' } });
  });

  test('is shown once the look is in the access log of its case, and not at all where it cannot be', async () => {
    const caseNumber = await deniedDraft();
    const params = { order: `${caseNumber}-1` };
    await city.faults({ caller: 'supervisor-orders', operation: 'TransactWriteItems', effect: { kind: 'conflict' } });
    expect((await city.as('supervisor').call(readSupervisionOrder, { params })).status).toBe(500);
    await city.faults();
    expect(await looksAt(caseNumber)).toEqual([]);
    await orderInFull(city, params.order);
    expect(await looksAt(caseNumber)).toMatchObject([
      { route: 'readSupervisionOrder', order: 1, result: 'shown', actor: { kind: 'supervisor', id: 'supervisor' } },
    ]);
    const log = chainsAmong(caseNumber, await city.register().accessLog(caseNumber));
    expect(firstBroken(log, [])).toBeUndefined();
  });

  test('that there is not is not found, and begins no log', async () => {
    const caseNumber = await draftOf(city, newForm());
    const read = await city.as('supervisor').call(readSupervisionOrder, { params: { order: `${caseNumber}-1` } });
    expect(read).toMatchObject({ status: 404, problem: { type: '/problems/not-found' } });
    expect(await looksAt(caseNumber)).toEqual([]);
  });

  test('that is settled tells by whom, as what and where it is kept, and is listed, the newest first', async () => {
    const [one, other] = [await deniedDraft(), await deniedDraft()];
    const conclusion = 'impersonation';
    expect(await settle(city, `${one}-1`, { conclusion, reference: '禅监〔2026〕12号' })).toMatchObject({
      body: { conclusion, reference: '禅监〔2026〕12号' },
    });
    expect(await settle(city, `${one}-1`, { conclusion, reference: '禅监〔2026〕12号' })).toMatchObject({
      status: 200,
    });
    for (const late of [{ conclusion }, { conclusion, reference: '禅监〔2026〕13号' }] as const)
      expect(await settle(city, `${one}-1`, late)).toMatchObject({ problem: { type: '/problems/order-settled' } });
    expect(await settle(city, `${other}-1`, { conclusion: 'unfounded', reference: '样本 12' })).toMatchObject({
      problem: { errors: [{ pointer: '/reference', code: 'form.reference' }] },
    });
    await settle(city, `${other}-1`, { conclusion: 'unfounded' });
    const shown = await orderInFull(city, `${one}-1`);
    expect(shown).toMatchObject({
      ...{ state: 'settled', overdue: false, conclusion, conclusionText: orderConclusions[conclusion] },
      ...{ reference: '禅监〔2026〕12号', settledBy: 'supervisor', settledAt: expect.any(String) },
    });
    const { items } = await listOrders(city, { state: 'settled', limit: 2 });
    expect(items).toMatchObject([
      { order: `${other}-1`, state: 'settled', conclusion: 'unfounded', overdue: false },
      { order: `${one}-1`, state: 'settled', conclusion, settledAt: shown.settledAt, dueAt: shown.dueAt },
    ]);
    expect((await walkOrders(city, { state: 'settled', limit: 1 })).slice(0, 2)).toEqual([`${other}-1`, `${one}-1`]);
    for (const caseNumber of [one, other]) expect(await openOrders(city, caseNumber)).toEqual([]);
    const events = await expectAuditToVerify(city.register(), one);
    expect(JSON.stringify(events)).not.toContain('禅监〔2026〕12号');
  });

  test('that nobody settles in time goes before all others once, and can still be settled', async () => {
    const late = await deniedDraft();
    await city.sweep();
    expect(await overdueEvents(late)).toEqual([]);
    await city.advance(14 * days);
    const inTime = await deniedDraft();
    await city.sweep();
    expect(await city.sweep()).toMatchObject({ escalateOrders: 0 });
    expect(await overdueEvents(late)).toHaveLength(1);
    expect(city.log('sweep')).toContainEqual(
      expect.objectContaining({ event: 'order-overdue', caseId: late, order: 1 }),
    );

    const overdue = await walkOrders(city, { state: 'overdue', limit: 1 });
    expect(overdue).toContain(`${late}-1`);
    expect(overdue).not.toContain(`${inTime}-1`);
    // Page by page the same as at once, over the end of the one list into the other.
    const { items } = await listOrders(city, { limit: 100 });
    const inOrder = items.map(({ order }) => order);
    expect(await walkOrders(city, { limit: 1 })).toEqual(inOrder);
    expect(await walkOrders(city, { limit: 2 })).toEqual(inOrder);
    expect(items.map(({ dueAt }) => dueAt)).toEqual(items.map(({ dueAt }) => dueAt).sort());
    expect(await openOrders(city, late)).toMatchObject([{ overdue: true, state: 'open' }]);
    expect(await openOrders(city, inTime)).toMatchObject([{ overdue: false, state: 'open' }]);

    expect(await orderInFull(city, `${late}-1`)).toMatchObject({ overdue: true });
    await settle(city, `${late}-1`, { conclusion: 'mistaken' });
    expect(await walkOrders(city, { state: 'overdue' })).not.toContain(`${late}-1`);
    expect((await listOrders(city, { state: 'settled', limit: 1 })).items).toMatchObject([
      { order: `${late}-1`, overdue: true },
    ]);
    expect(historyOf(await expectAuditToVerify(city.register(), late), 'order:1')).toEqual([
      ...['order-opened', 'order-overdue', 'order-settled'],
    ]);
  });

  test('has a cursor that is of its own list only', async () => {
    await deniedDraft();
    await deniedDraft();
    const { next } = await listOrders(city, { limit: 1 });
    for (const state of ['overdue', 'settled'] as const) {
      const answer = await city.as('supervisor').call(listSupervisionOrders, { query: { state, cursor: next } });
      expect(answer).toMatchObject({ status: 400, problem: { type: '/problems/invalid-cursor' } });
    }
    const none = await city.as('supervisor').call(listSupervisionOrders, { query: { state: 'lost' as 'open' } });
    expect(none).toMatchObject({ problem: { errors: [{ pointer: '/query/state' }] } });
  });
});
