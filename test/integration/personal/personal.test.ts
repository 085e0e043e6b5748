import { describe, expect, test } from 'vitest';
import { accepted } from '../../../shared/contract/client.ts';
import {
  editApplication,
  readApplication,
  submitApplication,
  supplementApplication,
  withdrawApplication,
} from '../../../shared/contract/routes/applicant.ts';
import { searchPerson } from '../../../shared/contract/routes/supervision.ts';
import { canonicalJson } from '../../../shared/domain/canonical/canonical-json.ts';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import type { LimitedCompanyForm } from '../../../shared/domain/form/index.ts';
import { keyRotationMs } from '../../../shared/domain/personal/key-purposes.ts';
import { leavesAt, withLeaves } from '../../../shared/domain/personal/leaves.ts';
import { masked } from '../../../shared/domain/personal/masked.ts';
import { identityNumbers, phones } from '../../../shared/domain/personal/pointers.ts';
import { reviewOf } from '../../support/agencies.ts';
import { applicant, bellsHung, draftOf, filedCase, openCase, otherApplicant, readyDraft } from '../../support/cases.ts';
import { newCitizenId } from '../../support/citizens.ts';
import { useCity } from '../../support/city.ts';
import { agreeToSupplement } from '../../support/consents.ts';
import { newForm } from '../../support/forms.ts';

const city = useCity();
const clerk = '/tax/clerk/citizenId';

const reason = 'impersonation-report';

/** A form on which somebody is the tax clerk who is on no other. */
const withClerk = (citizenId: string): LimitedCompanyForm =>
  newForm('foshan-llc', (form) => ({ ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, citizenId } } }));

describe('personal data', () => {
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
    const draft = await readyDraft(city, { ...form, tax: { ...form.tax, mainBusiness: '零售' } });
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

describe('a supervisor who looks for a person', () => {
  const find = async (citizenId: string) =>
    (await accepted(city.as('supervisor'), searchPerson, { body: { citizenId, reason } })).items;
  const searches = async () =>
    (await city.register().everything())
      .filter(({ entity }) => entity === 'search')
      .sort((one, other) => Number(one.sequence) - Number(other.sequence));

  test('finds nobody who was never named, or only on a draft', async () => {
    const citizenId = newCitizenId();
    expect(await find(citizenId)).toEqual([]);
    await draftOf(city, withClerk(citizenId));
    expect(await find(citizenId)).toEqual([]);
  });

  test('finds every case that names them from its submission on, of any applicant, with roles and state and never the number', async () => {
    const citizenId = newCitizenId();
    const form = withClerk(citizenId);
    const first = await openCase(city, { ...form, contacts: { ...form.contacts, liaison: form.tax.clerk } });
    const other = await filedCase(city, withClerk(citizenId), otherApplicant);
    await accepted(city.as(otherApplicant), withdrawApplication, { params: { caseNumber: other } });
    const found = await find(` ${citizenId.toLowerCase()}`);
    expect(found).toHaveLength(2);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ caseNumber: first, state: 'reviewing', roles: ['liaison', 'tax-clerk'] }),
        expect.objectContaining({ caseNumber: other, state: 'withdrawn', roles: ['tax-clerk'] }),
      ]),
    );
    expect(JSON.stringify(found)).not.toContain(citizenId.slice(6, 14));
    expect(JSON.stringify(await city.register().everything())).not.toContain(citizenId);
  });

  test('finds who a supplement names, and not who it names no longer', async () => {
    const [before, after] = [newCitizenId(), newCitizenId()];
    const form = withClerk(before);
    const caseNumber = await openCase(city, form);
    const changed = { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, citizenId: after } } };
    await agreeToSupplement(city, caseNumber, changed);
    await accepted(city.as(applicant), supplementApplication, { params: { caseNumber }, body: { form: changed } });
    expect(await find(before)).toEqual([]);
    expect(await find(after)).toEqual([expect.objectContaining({ caseNumber, roles: ['tax-clerk'] })]);
    const entries = (await city.register().everything()).filter(
      (item) => item.entity === 'person' && item.caseId === caseNumber,
    );
    const people = new Set(JSON.stringify(changed).match(/"\d{17}[\dX]"/g));
    expect(entries).toHaveLength(people.size);
  });

  test('is told by its pointer of a number that is none, which is not repeated, and gives a reason of the list', async () => {
    const call = (body: object) => city.as('supervisor').call(searchPerson, { body: body as never });
    const wrong = await call({ citizenId: '440604197107130011', reason });
    expect(wrong).toMatchObject({
      status: 400,
      problem: { errors: [{ pointer: '/citizenId', code: 'form.citizen-id' }] },
    });
    expect(JSON.stringify(wrong)).not.toContain('440604197107130011');
    expect(await call({ citizenId: newCitizenId(), reason: 'curiosity' })).toMatchObject({ status: 400 });
  });

  test('is on record: who, why, and how many cases, chained, with the person as the index knows them', async () => {
    const citizenId = newCitizenId();
    await openCase(city, withClerk(citizenId));
    const before = (await searches()).length;
    await Promise.all([find(citizenId), find(citizenId), find(newCitizenId())]);
    const records = await searches();
    expect(records).toHaveLength(before + 3);
    let previous = '';
    for (const [at, { pk, sk, entity, hash, ...body }] of records.entries()) {
      expect(body).toMatchObject({ sequence: at + 1, previous, type: 'person-searched', reason });
      expect(body.actor).toEqual({ kind: 'supervisor', id: 'supervisor' });
      expect(digestOf(body)).toBe(hash);
      previous = String(hash);
    }
    expect(
      records
        .slice(before)
        .map(({ shown }) => shown)
        .sort(),
    ).toEqual([0, 1, 1]);
    const people = new Set(records.slice(before).map(({ person }) => canonicalJson(person)));
    expect(people.size).toBe(2);
  });

  test('finds them a year later under the old key and the new one', async () => {
    const citizenId = newCitizenId();
    const old = await openCase(city, withClerk(citizenId));
    await city.advance(keyRotationMs);
    const later = (form: LimitedCompanyForm): LimitedCompanyForm =>
      JSON.parse(JSON.stringify(form).replaceAll('"dueOn":"2027', '"dueOn":"2028'));
    const young = await openCase(city, later(withClerk(citizenId)));
    expect((await find(citizenId)).map(({ caseNumber }) => caseNumber)).toEqual([old, young]);
    const keys = (await city.register().everything())
      .filter(({ caseId, named }) => named !== undefined && (caseId === old || caseId === young))
      .map(({ named }) => JSON.parse(String(named)).key);
    expect(keys.sort()).toEqual(['index-1', 'index-2']);
  });
});
