import { describe, expect, test } from 'vitest';
import { supplementApplication } from '../../../shared/contract/routes/applicant.ts';
import type { LimitedCompanyForm } from '../../../shared/domain/form/index.ts';
import { approve, approveAll, decide, itemCodes, reviewOf } from '../../support/agencies.ts';
import { applicant, bellsHung, openCase, progressOf, untilProgress, untilState } from '../../support/cases.ts';
import { expectAuditToVerify, historyOf } from '../../support/chain.ts';
import { useCity } from '../../support/city.ts';
import { agreeToSupplement } from '../../support/consents.ts';
import { newForm, newQuietForm, newTradeName, renamed } from '../../support/forms.ts';
import { untilSealOrdered } from '../../support/partners.ts';
import { until } from '../../support/until.ts';

const withBusiness = (form: LimitedCompanyForm, mainBusiness: string): LimitedCompanyForm => ({
  ...form,
  tax: { ...form.tax, mainBusiness },
});

/** The items that see nothing of `/tax`; the seal does not apply here. */
const untouched = ['name-approval', 'business-licence', 'organization-code'];

describe('a supplement', () => {
  const city = useCity();
  const supplement = (caseNumber: string, form: unknown) =>
    city.as(applicant).call(supplementApplication, { params: { caseNumber }, body: { form } });
  const statesOf = async (caseNumber: string): Promise<Record<string, string>> =>
    Object.fromEntries((await progressOf(city, caseNumber)).reviews.map(({ item, state }) => [item, state]));

  test('sends exactly the two approvals back that saw what changed, and the case still ends', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber, ['organization-code']);
    const before = await reviewOf(city, caseNumber, 'state-tax');
    expect(await supplement(caseNumber, withBusiness(form, '软件开发与销售'))).toMatchObject({ status: 200 });
    expect(await statesOf(caseNumber)).toMatchObject({
      'name-approval': 'approved',
      'business-licence': 'approved',
      'organization-code': 'open',
      'state-tax': 'open',
      'local-tax': 'open',
      'company-seal': 'not-applicable',
    });
    const after = await reviewOf(city, caseNumber, 'state-tax');
    expect(after.digest).not.toBe(before.digest);
    expect(after.decidedAt).toBeUndefined();
    // What was approved before does not count for what the form now says.
    expect(await decide(city, caseNumber, 'state-tax', 'approve', before.digest)).toMatchObject({
      status: 409,
      problem: { type: '/problems/form-changed' },
    });

    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
    const events = await expectAuditToVerify(city.register(), caseNumber);
    for (const item of ['state-tax', 'local-tax']) {
      expect(historyOf(events, `review:${item}`)).toEqual([
        'review-opened',
        'review-approved',
        'review-sent-back',
        'review-approved',
      ]);
    }
    for (const item of untouched)
      expect(historyOf(events, `review:${item}`)).toEqual(['review-opened', 'review-approved']);
  });

  test('that leaves two approvals stale when the last branch ends leads back to Review, before any number', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    const drawn = await city.register().sequences();
    await approveAll(city, caseNumber, ['organization-code']);
    await supplement(caseNumber, withBusiness(form, '软件开发与维护'));
    // Every branch of the workflow has heard its bell now; two approvals are not valid any more.
    await approve(city, caseNumber, 'organization-code');
    await until(
      'the bells of the second round hang',
      async () =>
        (await city.register().entities(caseNumber, 'review')).filter(
          ({ state, taskToken }) => state === 'open' && taskToken,
        ).length === 2,
    );
    expect(await city.register().sequences()).toEqual(drawn);
    expect((await progressOf(city, caseNumber)).state).toBe('reviewing');
    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
  });

  test('after all were approved, in the moment before the numbers are assigned, is heard', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    await city.faults({
      caller: 'assign-numbers',
      operation: 'TransactWriteItems',
      times: 1,
      effect: { kind: 'delay', ms: 1_500 },
    });
    await approveAll(city, caseNumber);
    await until('the numbers are about to be assigned', async () => (await city.hits()) === 1);
    expect(await supplement(caseNumber, withBusiness(form, '软件开发与咨询'))).toMatchObject({ status: 200 });
    await bellsHung(city, caseNumber);
    expect(await city.register().numbers(caseNumber)).toEqual([]);
    expect(await statesOf(caseNumber)).toMatchObject({
      'state-tax': 'open',
      'local-tax': 'open',
      'name-approval': 'approved',
    });
    await approveAll(city, caseNumber);
    await untilState(city, caseNumber, 'completed');
    expect(await city.register().numbers(caseNumber)).toHaveLength(4);
  });

  test('once the numbers are assigned is too late, and changes nothing', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber);
    await untilSealOrdered(city, caseNumber);
    expect(await supplement(caseNumber, withBusiness(form, '别的'))).toMatchObject({
      status: 409,
      problem: { type: '/problems/too-late' },
    });
    expect(Object.values(await statesOf(caseNumber))).toEqual(Array(6).fill('approved'));
  });

  test('of the name moves the reservation: the new one is kept, the old one is free', async () => {
    const form = newQuietForm();
    const caseNumber = await openCase(city, form);
    await approveAll(city, caseNumber, ['organization-code']);
    const other = renamed(form, newTradeName());
    await agreeToSupplement(city, caseNumber, other);
    expect((await supplement(caseNumber, other)).status).toBe(200);
    // Everybody sees the name.
    const states = await statesOf(caseNumber);
    expect(itemCodes.filter((item) => states[item] === 'open')).toHaveLength(5);
    await openCase(city, form);
    await approveAll(city, caseNumber);
    const { companyName } = await untilProgress(city, caseNumber, 'is completed', ({ state }) => state === 'completed');
    expect(companyName).toBe(other.name.proposed.full);
  });

  test('to a name that is taken, or with a form that is wrong, changes nothing', async () => {
    const [form, taken] = [newQuietForm(), newQuietForm()];
    await openCase(city, taken);
    const caseNumber = await openCase(city, form);
    const before = await reviewOf(city, caseNumber, 'name-approval');
    await agreeToSupplement(city, caseNumber, { ...form, name: taken.name });
    expect(await supplement(caseNumber, { ...form, name: taken.name })).toMatchObject({
      status: 409,
      problem: { type: '/problems/name-taken' },
    });
    expect(await supplement(caseNumber, { ...form, registrar: '440605', tax: undefined })).toMatchObject({
      status: 422,
    });
    expect(await supplement(caseNumber, form)).toMatchObject({ status: 200 });
    expect(await reviewOf(city, caseNumber, 'name-approval')).toEqual(before);
    const events = await expectAuditToVerify(city.register(), caseNumber);
    expect(historyOf(events, 'case')).not.toContain('case-supplemented');
  });
});
