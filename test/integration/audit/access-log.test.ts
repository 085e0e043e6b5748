import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import { readReview, unmaskFields } from '../../../shared/contract/routes/agency.ts';
import { firstBroken } from '../../../shared/domain/audit/first-broken.ts';
import { leavesAt } from '../../../shared/domain/personal/leaves.ts';
import { identityNumbers, phones } from '../../../shared/domain/personal/pointers.ts';
import { chainsAmong } from '../../../shared/store/audit/chains.ts';
import { reviewOf } from '../../support/agencies.ts';
import { openCase } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';
import { send } from '../../support/raw.ts';

const clerk = '/tax/clerk/citizenId';
const phone = '/contacts/finance/phone';
const officer = 'officer-state-tax';
const office = 'state-tax-440604';

describe('the access log', () => {
  const city = useCity();
  const entriesOf = async (caseNumber: string) =>
    (await city.register().accessLog(caseNumber)).filter(({ entity }) => entity === 'access');
  const expectLogToVerify = async (caseNumber: string) =>
    expect(firstBroken(chainsAmong(caseNumber, await city.register().accessLog(caseNumber)), [])).toBeUndefined();

  const unmask = (caseNumber: string, pointers: string[], headers: Record<string, string> = {}, item = 'state-tax') =>
    send(city, {
      ...{ path: `/v1/cases/${caseNumber}/reviews/${item}/unmasking`, who: officer, headers },
      body: JSON.stringify({ reason: 'registry-comparison', pointers }),
    });

  test('has an entry of every look at a case: who, when, what, under which office, with which result', async () => {
    const caseNumber = await openCase(city, newForm());
    const events = await city.register().events(caseNumber);
    expect(await entriesOf(caseNumber)).toEqual([]);
    await accepted(city.as(officer), readReview, { params: { caseNumber, item: 'state-tax' } });
    await reviewOf(city, caseNumber, 'company-seal');
    const refused = await city.as(officer).call(readReview, { params: { caseNumber, item: 'local-tax' } });
    expect(refused.status).toBe(404);
    const read = { route: 'readReview', entity: 'access', at: expect.stringMatching(/^\d{4}-.*Z$/) };
    expect(await entriesOf(caseNumber)).toMatchObject([
      { ...read, item: 'state-tax', result: 'shown', actor: { kind: 'officer', id: officer, office } },
      { ...read, item: 'company-seal', result: 'shown', actor: { kind: 'agency', id: 'agency-public-security' } },
      { ...read, item: 'local-tax', result: 'not-found', actor: { kind: 'officer', id: officer } },
    ]);
    await expectLogToVerify(caseNumber);
    expect(await city.register().events(caseNumber)).toEqual(events);
  });

  test('loses none of many who look at once', async () => {
    const caseNumber = await openCase(city, newForm());
    await Promise.all(Array.from({ length: 8 }, () => reviewOf(city, caseNumber, 'state-tax')));
    expect(await entriesOf(caseNumber)).toHaveLength(8);
    await expectLogToVerify(caseNumber);
  });

  test('is written before anything is shown: where it cannot be, nothing is', async () => {
    const caseNumber = await openCase(city, newForm());
    await city.faults({ caller: 'agency-reviews', operation: 'TransactWriteItems', effect: { kind: 'conflict' } });
    const answer = await city.as(officer).call(readReview, { params: { caseNumber, item: 'state-tax' } });
    expect(answer.status).toBe(500);
    await city.faults();
    expect(await entriesOf(caseNumber)).toEqual([]);
  });

  test('knows of what was seen in the clear which fields, by whom and why; and no value', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const params = { caseNumber, item: 'state-tax' } as const;
    const body = { reason: 'complaint-investigation', pointers: [clerk, phone] } as const;
    const shown = await accepted(city.as(officer), unmaskFields, {
      params,
      body: { ...body, pointers: [clerk, phone] },
    });
    expect(shown).toEqual({ ...params, fields: expect.arrayContaining(leavesAt(form, [clerk, phone])) });
    expect(shown.fields).toHaveLength(2);
    const [entry] = await entriesOf(caseNumber);
    expect(entry).toMatchObject({
      ...{ route: 'unmaskFields', item: 'state-tax', result: 'shown', ...body },
      actor: { kind: 'officer', id: officer, office },
    });
    const personal = leavesAt(form, [...identityNumbers, ...phones]).map(({ value }) => value);
    for (const value of personal) expect(JSON.stringify(entry)).not.toContain(value);
    // Everywhere else it is as before.
    const { seen } = await accepted(city.as(officer), readReview, { params });
    for (const value of personal) expect(JSON.stringify(seen)).not.toContain(value);
    await expectLogToVerify(caseNumber);
  });

  test('and nothing else keeps what was seen: a repetition under the same key is a look of its own', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const [first, again] = [await unmask(caseNumber, [clerk], headers), await unmask(caseNumber, [clerk], headers)];
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
    expect(again.headers.get('idempotency-replayed')).toBeNull();
    expect(await entriesOf(caseNumber)).toHaveLength(2);
    const [{ value = '' } = {}] = leavesAt(form, [clerk]);
    const stored = JSON.stringify(await city.register().everything());
    expect(value).toMatch(/^\d{17}[\dX]$/);
    expect(stored).not.toContain(value);
    expect(JSON.stringify(city.log('agency-reviews'))).not.toContain(value);
  });

  test('shows nothing to those who give no reason, or ask for what their item does not see', async () => {
    const caseNumber = await openCase(city, newForm());
    const params = { caseNumber, item: 'state-tax' } as const;
    const without = await send(city, {
      ...{ path: `/v1/cases/${caseNumber}/reviews/state-tax/unmasking`, who: officer },
      body: JSON.stringify({ pointers: [clerk] }),
    });
    expect([without.status, without.problem().errors?.[0]?.pointer]).toEqual([400, '/reason']);
    // Of another item, of every shareholder at once, of nothing, of a field that is not masked: with one of these, none is shown.
    for (const wrong of ['/officers/manager/citizenId', '/shareholders/*/citizenId', '/13800000000', '/name']) {
      const answer = await unmask(caseNumber, [clerk, wrong]);
      expect([answer.status, answer.problem().errors]).toEqual([
        400,
        [{ pointer: '/pointers/1', code: 'personal.not-masked-here', message: expect.any(String) }],
      ]);
    }
    const entries = await entriesOf(caseNumber);
    expect(entries.map(({ result }) => result)).toEqual(Array.from({ length: 4 }, () => 'refused'));
    expect(JSON.stringify(entries)).not.toContain('13800000000');
    const foreign = await unmask(caseNumber, [clerk], {}, 'local-tax');
    expect(foreign.status).toBe(404);
    const system = await city.as('agency-state-tax').call(unmaskFields, {
      ...{ params, body: { reason: 'identity-check', pointers: [clerk] } },
    });
    expect(system.status).toBe(403);
  });
});
