import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '../../../shared/domain/calendar/calendar.ts';
import { items } from '../../../shared/domain/catalogue/items.ts';
import type { LimitedCompanyForm, RegistrationForm } from '../../../shared/domain/form/index.ts';
import { plannedReviews } from '../../../shared/domain/lifecycle/planned-reviews.ts';
import { seenDigest } from '../../../shared/domain/lifecycle/seen-digest.ts';
import { supplementProblems } from '../../../shared/domain/lifecycle/supplement-problems.ts';
import { usualItem, usualProcedure } from '../../support/procedures.ts';
import { formOf, validForm } from '../domain/form/example.ts';

const form = validForm();
const filed = (one: LimitedCompanyForm) => ({ registrar: one.registrar, form: one, salt: 'salt', files: [] });
/** Monday, 23 November 2026, 10:00 in Shanghai. */
const accepted = Date.parse('2026-11-23T02:00:00.000Z');
const planned = plannedReviews(usualProcedure, filed(form), accepted, publishedCalendar);

describe('the reviews of a case', () => {
  test('are those of its regime, each at the office of its agency in the district', () => {
    expect(planned.map(({ item }) => item)).toEqual(usualProcedure.items.map(({ code }) => code));
    for (const { item, agency, office } of planned) {
      expect(agency).toBe(items[item].agency);
      expect(office).toBe(`${agency}-${form.registrar}`);
    }
  });

  test('record the digest of what each sees', () => {
    for (const { item, digest } of planned) expect(digest).toBe(seenDigest(usualItem(item), filed(form)));
  });

  test.each([
    ['name-approval', '2026-11-26'],
    ['business-licence', '2026-11-26'],
    ['organization-code', '2026-11-27'],
    ['state-tax', '2026-11-30'],
    ['local-tax', '2026-11-30'],
    ['company-seal', '2026-11-30'],
  ])('of %s is due by the end of %s, the day of acceptance not counted', (item, date) =>
    expect(planned.find((one) => one.item === item)).toMatchObject({
      dueAt: `${date}T23:59:59+08:00`,
      dueProvisional: false,
    }),
  );

  test('none is due after the case, and none is promised later than the law allows', () => {
    for (const item of usualProcedure.items) {
      expect(item.promisedWorkingDays).toBeLessThanOrEqual(usualProcedure.promisedWorkingDays);
      expect(item.promisedWorkingDays).toBeLessThanOrEqual(item.statutoryWorkingDays);
    }
  });

  test('leave out the seal where none is wanted', () => {
    const without = { ...form, seals: { companySeal: { wanted: false as const } } };
    const applying = plannedReviews(usualProcedure, filed(without), accepted, publishedCalendar).filter(
      ({ applies }) => applies,
    );
    expect(applying.map(({ item }) => item)).toEqual(
      usualProcedure.items.map(({ code }) => code).filter((item) => item !== 'company-seal'),
    );
  });

  test('say where a due date counts days of a year without a calendar', () => {
    const late = Date.parse('2049-12-31T02:00:00.000Z');
    const planned = plannedReviews(usualProcedure, filed(form), late, publishedCalendar);
    expect(planned.every(({ dueProvisional }) => dueProvisional)).toBe(true);
  });
});

describe('a supplement may not make another case of it:', () => {
  test('not at another registrar', () =>
    expect(supplementProblems(usualProcedure, form, { ...form, registrar: '440605' })).toEqual([
      { pointer: '/registrar', code: 'supplement.registrar-fixed' },
    ]));
  test('not of another kind', () =>
    expect(supplementProblems<RegistrationForm>(usualProcedure, form, formOf('sole-proprietorship'))).toContainEqual({
      pointer: '/kind',
      code: 'supplement.kind-fixed',
    }));
  test('not with other items', () =>
    expect(supplementProblems(usualProcedure, form, { ...form, seals: { companySeal: { wanted: false } } })).toEqual([
      { pointer: '/seals/companySeal/wanted', code: 'supplement.items-fixed' },
    ]));
  test('anything else is for the form’s own rules', () =>
    expect(supplementProblems(usualProcedure, form, structuredClone(form))).toEqual([]));
});
