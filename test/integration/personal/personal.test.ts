import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import {
  editApplication,
  readApplication,
  submitApplication,
  supplementApplication,
} from '../../../shared/contract/routes/applicant.ts';
import { leavesAt, withLeaves } from '../../../shared/domain/personal/leaves.ts';
import { masked } from '../../../shared/domain/personal/masked.ts';
import { identityNumbers, phones } from '../../../shared/domain/personal/pointers.ts';
import { reviewOf } from '../../support/agencies.ts';
import { applicant, bellsHung, draftOf, openCase } from '../../support/cases.ts';
import { useCity } from '../../support/city.ts';
import { newForm } from '../../support/forms.ts';

const clerk = '/tax/clerk/citizenId';

describe('personal data', () => {
  const city = useCity();
  const own = () => city.as(applicant);
  const stored = async (caseNumber: string) => {
    const [item] = await city.register().entities(caseNumber, 'case');
    return JSON.parse(String(item?.form)) as unknown;
  };

  test('of a draft is encrypted as it is stored, and masked as it is shown', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const sealed = leavesAt(await stored(caseNumber), identityNumbers).map(({ value }) => value);
    expect(sealed).toHaveLength(leavesAt(form, identityNumbers).length);
    for (const value of sealed) expect(value).toMatch(/^enc:field-1:[\w-]{50,}$/);
    const shown = await accepted(own(), readApplication, { params: { caseNumber } });
    expect(shown.form).toEqual(masked(form));
  });

  test('that is sent back as it was shown is unchanged: a draft is edited, filed and supplemented without typing it again', async () => {
    const form = newForm();
    await expect(draftOf(city, masked(form))).rejects.toThrow('form-invalid');
    const draft = await draftOf(city, { ...form, tax: { ...form.tax, mainBusiness: '零售' } });
    const { form: shown } = await accepted(own(), readApplication, { params: { caseNumber: draft } });
    const edited = { ...shown, tax: { ...(shown.tax as object), mainBusiness: '批发' } };
    const call = { params: { caseNumber: draft }, headers: { 'if-match': '"1"' } };
    expect((await own().call(editApplication, { ...call, body: { form: edited } })).ok).toBe(true);
    await accepted(own(), submitApplication, { params: { caseNumber: draft } });
    await bellsHung(city, draft);
    const before = await reviewOf(city, draft, 'state-tax');
    const supplement = { ...shown, tax: { ...(shown.tax as object), mainBusiness: '零售' } };
    await accepted(own(), supplementApplication, { params: { caseNumber: draft }, body: { form: supplement } });
    const after = await reviewOf(city, draft, 'state-tax');
    expect(after.digest).not.toBe(before.digest);
    expect((await reviewOf(city, draft, 'business-licence')).state).toBe('open');
    expect(JSON.stringify(after.seen)).toContain('零售');
  });

  test('that comes back with another mask is refused by its pointer, and no value is repeated', async () => {
    const form = newForm();
    const caseNumber = await draftOf(city, form);
    const wrong = withLeaves(masked(form), [{ pointer: clerk, value: '110***********0001' }]);
    const call = { params: { caseNumber }, headers: { 'if-match': '"1"' }, body: { form: wrong } };
    const answer = await own().call(editApplication, call);
    if (answer.ok) throw new Error('it was taken');
    expect(answer.status).toBe(422);
    expect(answer.problem.errors).toEqual([
      { pointer: `/form${clerk}`, code: 'personal.unknown-mask', message: expect.any(String) },
    ]);
    expect(JSON.stringify(answer.problem)).not.toContain('110');
  });

  test('is masked for agencies too, whatever their item sees', async () => {
    const form = newForm();
    const caseNumber = await openCase(city, form);
    const { seen } = await reviewOf(city, caseNumber, 'business-licence');
    const text = JSON.stringify(seen);
    expect(text).toMatch(/\d{3}\*{11}\d{3}[\dX]/);
    expect(leavesAt(form, [...identityNumbers, ...phones]).filter(({ value }) => text.includes(value))).toEqual([]);
  });

  test('that was moved to another field behind the service’s back opens nowhere', async () => {
    const caseNumber = await draftOf(city, newForm());
    const form = await stored(caseNumber);
    const [one, other] = leavesAt(form, identityNumbers);
    const moved = withLeaves(form, [{ pointer: one?.pointer ?? '', value: other?.value ?? '' }]);
    await city.register().overwrite(caseNumber, 'A#CASE', { form: JSON.stringify(moved) });
    const answer = await own().call(readApplication, { params: { caseNumber } });
    expect(answer).toMatchObject({ ok: false, status: 500, problem: { type: '/problems/internal-error' } });
  });
});
