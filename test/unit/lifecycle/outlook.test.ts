import { expect, test } from 'vitest';
import { outlookOf, permitsAhead } from '../../../shared/domain/lifecycle/outlook.ts';
import { usualProcedure } from '../../support/procedures.ts';
import { formOf, validForm } from '../domain/form/example.ts';

const today = '2026-11-23';

test('names every item that applies, by whom, how long and what it sees', () => {
  const outlook = outlookOf('2013', validForm(), today);
  expect(outlook.map(({ item }) => item)).toEqual(usualProcedure.items.map(({ code }) => code));
  for (const { agencyName, promisedWorkingDays, sees } of outlook) {
    expect(agencyName.zh).toMatch(/局$/);
    expect(promisedWorkingDays).toBeGreaterThan(0);
    expect(sees).toContain('/registrar');
  }
});

test('leaves out what does not apply, also of an empty draft', () => {
  const items = (form: object) => outlookOf('2013', { ...form }, today).map(({ item }) => item);
  expect(items(validForm('foshan-electronic-no-seal'))).not.toContain('company-seal');
  expect(items({})).toContain('business-licence');
});

test('tells who registers the enterprise what to look at, and nobody else', () => {
  const looking = outlookOf('2013', validForm('foshan-one-person'), today).filter(
    ({ attention }) => attention.length > 0,
  );
  expect(looking.map(({ item }) => item)).toEqual(['business-licence']);
});

test('is that of the kind of enterprise under its regime', () => {
  const items = outlookOf('2020', formOf('individual-business', '2020'), today).map(({ item }) => item);
  expect(items).toContain('business-licence');
  expect(items).not.toContain('organization-code');
});

test('tells of the permits that the business will need, also of a form without a scope', () => {
  const form = validForm();
  form.establishment.industryCode = 'H6210';
  expect(permitsAhead(form).map(({ code }) => code)).toContain('catering');
  expect(permitsAhead({})).toEqual([]);
});
