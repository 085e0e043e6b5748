import { describe, expect, test } from 'vitest';
import { parseDraft, parseForm, registrationClassOf } from '../../../../shared/domain/form/index.ts';
import { message } from '../../../../shared/messages/index.ts';
import { example, today, validForm } from './example.ts';
import { problemsOf } from './problems-of.ts';

const valid = ['foshan-llc', 'foshan-one-person', 'foshan-electronic-no-seal', 'shunde-board-llc'];

describe.each(valid)('%s', (name) => {
  test.each(['2013-05-06', today])('is valid on %s', (day) => {
    const form = example(name);
    const parsed = parseForm(form, { today: day });
    expect(parsed).toEqual({ ok: true, form: example(name) });
    expect(parsed.ok && parsed.form).toBe(form);
  });
  test('is a draft', () => expect(parseDraft(example(name))).toEqual({ ok: true, draft: example(name) }));
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
    const parsed = parseForm(form, { today });
    const problems = parsed.ok ? [] : parsed.problems;
    const texts = problems.flatMap(({ code, params }) => [message('zh-CN', code, params), message('en', code, params)]);
    expect(new Set(texts).size).toBe(10);
    expect(texts.filter((text) => text.includes('{'))).toEqual([]);
  });
});

test('the class of a registration number follows the shareholders', () => {
  expect(registrationClassOf(validForm('foshan-llc'))).toBe('2');
  expect(registrationClassOf(validForm('foshan-one-person'))).toBe('2');
  expect(registrationClassOf(validForm('shunde-board-llc'))).toBe('1');
});
