import { describe, expect, test } from 'vitest';
import { enterpriseKinds } from '../../../../shared/domain/catalogue/kinds.ts';
import {
  formRegimes,
  outlineOf,
  parseDraft,
  parseForm,
  registrationClassOf,
} from '../../../../shared/domain/form/index.ts';
import { message } from '../../../../shared/messages/index.ts';
import { example, formOf, kindExamples, today, validForm } from './example.ts';
import { problemsOf } from './problems-of.ts';

const valid = ['foshan-llc', 'foshan-one-person', 'foshan-electronic-no-seal', 'shunde-board-llc'];

describe.each(valid)('%s', (name) => {
  test.each(['2013-05-06', today])('is valid on %s', (day) => {
    const form = example(name);
    const parsed = parseForm(form, { today: day, regime: '2013' });
    expect(parsed).toEqual({ ok: true, form: example(name) });
    expect(parsed.ok && parsed.form).toBe(form);
  });
  test('is a draft', () =>
    expect(parseDraft(example(name), { regime: '2013' })).toEqual({ ok: true, draft: example(name) }));
});

describe('invalid-five-ways', () => {
  const form = example('invalid-five-ways');
  test('is wrong in exactly five ways', () =>
    expect(problemsOf(form)).toEqual([
      'form.citizen-id /shareholders/3/citizenId',
      'form.contribution-sum /establishment/registeredCapital',
      'form.postcode /basics/postcode',
      'form.supervisor-conflict /officers/supervisors/0/citizenId',
      'form.unknown-field /basics/nickname',
    ]));
  test('says so in both languages, with every parameter filled in', () => {
    const parsed = parseForm(form, { today, regime: '2013' });
    const problems = parsed.ok ? [] : parsed.problems;
    const texts = problems.flatMap(({ code, params }) => [message('zh-CN', code, params), message('en', code, params)]);
    expect(new Set(texts).size).toBe(10);
    expect(texts.filter((text) => text.includes('{'))).toEqual([]);
  });
});

describe.each(kindExamples)('$name', ({ name, regime }) => {
  const form = example(`forms/${name}`);
  test('is valid under its regime', () => expect(parseForm(form, { today, regime })).toEqual({ ok: true, form }));
  test('is a draft under it', () => expect(parseDraft(form, { regime })).toEqual({ ok: true, draft: form }));
  test('is of its kind', () => expect(name).toContain(outlineOf(form).kind));
});

test('there is an example of every kind under every regime', () => {
  const found = kindExamples.map(({ name, regime }) => `${regime} ${outlineOf(example(`forms/${name}`)).kind}`);
  const wanted = formRegimes.flatMap((regime) => enterpriseKinds.map((kind) => `${regime} ${kind}`));
  expect(new Set(found)).toEqual(new Set(wanted));
});

test.each([
  ['of natural persons', validForm('foshan-llc'), '2'],
  ['of one person', validForm('foshan-one-person'), '2'],
  ['with a legal person', validForm('shunde-board-llc'), '1'],
  ['by shares, with a legal person', formOf('joint-stock-company'), '1'],
  ['a partnership', formOf('partnership', '2013', '-limited'), '3'],
  ['a sole proprietorship', formOf('sole-proprietorship'), '3'],
  ['an individual business', formOf('individual-business'), '6'],
])('the class of a registration number, %s', (_what, form, digit) =>
  expect(registrationClassOf(outlineOf(form))).toBe(digit),
);
