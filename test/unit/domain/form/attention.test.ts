import { expect, test } from 'vitest';
import { attentions } from '../../../../shared/domain/form/attention/index.ts';
import { attentionTo } from '../../../../shared/domain/form/index.ts';
import { example, kindExamples, today, validForm } from './example.ts';

const codesOf = (form: unknown) =>
  attentionTo(form, { today, regime: '2013' }).map(
    ({ code, pointer }) => `${code.replace('attention.', '')} ${pointer}`,
  );

test.each([
  ['foshan-llc', ['officers-qualified /officers', 'contributions-valued /shareholders/1/contributions/1/form']],
  ['foshan-one-person', ['one-person-once /shareholders/0', 'officers-qualified /officers']],
  ['forms/2013-partnership-general', ['labour-agreed /partners/1/contributions/1/form']],
  ['forms/2013-partnership-special-general', ['professional-services /establishment/industryCode']],
  ['forms/2013-partnership-limited', []],
  ['forms/2013-sole-proprietorship', ['investor-allowed /investor', 'family-liable /investor/property']],
  ['forms/2013-individual-business', []],
])('of %s agencies look at %j', (name, expected) => expect(codesOf(example(name))).toEqual(expected));

test('of a place that is lent, at the proof', () => {
  const form = validForm();
  form.basics.address.obtainedBy = 'lent';
  expect(codesOf(form)).toContain('address-use /basics/address/proof');
});

test('of a draft, at what is well written so far', () => {
  expect(codesOf({})).toEqual([]);
  expect(codesOf({ kind: 'sole-proprietorship', investor: { kind: 'natural-person', property: 'family' } })).toEqual([
    'investor-allowed /investor',
    'family-liable /investor/property',
  ]);
});

test('there is a form for everything that is looked at', () => {
  const lent = validForm();
  lent.basics.address.obtainedBy = 'lent';
  const forms = [lent, ...kindExamples.map(({ name }) => example(`forms/${name}`))];
  const seen = new Set(forms.flatMap((form) => codesOf(form)).map((found) => found.split(' ')[0]));
  expect(seen).toEqual(new Set(attentions.map(({ id }) => id)));
});
