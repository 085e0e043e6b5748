import { describe, expect, test } from 'vitest';
import type { LimitedCompanyForm as Form } from '../../../../shared/domain/form/index.ts';
import { rules } from '../../../../shared/domain/form/rules/index.ts';
import { brokenForms } from './broken/all.ts';
import { chaired, directors, first, rename, supervisors, withBoard } from './broken/changes.ts';
import { formOf, validForm } from './example.ts';
import { personOf } from './people.ts';
import { problemsOf } from './problems-of.ts';

test.each(brokenForms)('$kind: $rule finds $how, and no other rule does', ({ rule, form, regime, pointers }) => {
  expect(problemsOf(form, { regime })).toEqual(pointers.map((pointer) => `form.${rule} ${pointer}`));
});

test('every rule has a form that breaks it', () =>
  expect(new Set(brokenForms.map(({ rule }) => rule))).toEqual(new Set(rules.map(({ id }) => id))));

describe('what the rules let pass', () => {
  const fine: [string, (form: Form) => void][] = [
    [
      'a contribution on the last day of the term',
      (form) => {
        first(first(form.shareholders).contributions).dueOn = '2046-11-23';
      },
    ],
    [
      'a person who is eighteen today',
      (form) => {
        form.contacts.liaison = personOf(90, '20081123');
      },
    ],
    ['a board of three', (form) => withBoard(form, chaired(directors(3)))],
    ['a board of thirteen', (form) => withBoard(form, chaired(directors(13)))],
    [
      'a supervisory board with a third of staff',
      (form) => {
        form.officers.supervisors = chaired(supervisors(3, 1));
      },
    ],
    [
      'two supervisors',
      (form) => {
        form.officers.supervisors = supervisors(2);
      },
    ],
    ['the city alone in the name', (form) => rename(form, { region: '佛山市' })],
    [
      'no agent',
      (form) => {
        delete form.contacts.agent;
      },
    ],
  ];
  test.each(fine)('%s', (_what, change) => {
    const form = validForm();
    change(form);
    expect(problemsOf(form)).toEqual([]);
  });
});

describe('the company law of the day', () => {
  const before = '2024-06-30';
  const since = '2024-07-01';
  const late = formOf('limited-company', '2020');
  first(first(late.shareholders).contributions).dueOn = '2029-07-02';

  test('leaves contributions of companies set up before July 2024 to the term', () =>
    expect(problemsOf(late, { regime: '2020', today: before })).toEqual([]));
  test('gives them five years from then on', () =>
    expect(problemsOf(late, { regime: '2020', today: since })).toEqual([
      'form.contribution-years /shareholders/0/contributions/0/dueOn',
    ]));
  test('does without a supervisor from then on', () => {
    const none = formOf('limited-company', '2020');
    none.officers.supervisors = [];
    expect(problemsOf(none, { regime: '2020', today: since })).toEqual([]);
    expect(problemsOf(none, { regime: '2020', today: before })).toEqual([
      'form.supervisors-composition /officers/supervisors',
    ]);
  });
  test('lets one promoter set up a joint-stock company, with one director and one supervisor, from then on', () => {
    const one = formOf('joint-stock-company', '2020');
    one.shareholders = one.shareholders.slice(0, 1).map((promoter) => ({ ...promoter, share: '100' }));
    one.establishment.registeredCapital = '500';
    const [director] = directors(1, 'executive-director');
    one.officers = { ...one.officers, directors: director ? [director] : [], supervisors: supervisors(1) };
    one.establishment.legalRepresentative = { ...personOf(0), post: 'executive-director' };
    expect(problemsOf(one, { regime: '2020', today: '2024-07-01' })).toEqual([]);
    expect(problemsOf(one, { regime: '2020', today: before })).toEqual([
      'form.joint-stock-board /officers/directors',
      'form.joint-stock-supervisors /officers/supervisors',
      'form.promoter-count /shareholders',
    ]);
  });
  test('judges what is filed under an earlier regime by the law of its time', () => {
    const old = formOf('limited-company', '2013');
    first(first(old.shareholders).contributions).dueOn = '2046-01-01';
    expect(problemsOf(old, { regime: '2013', today: '2026-11-23' })).toEqual([]);
  });
});

describe('what a kind of enterprise may do without', () => {
  test('an individual business, a name and a family', () => {
    const form = formOf('individual-business');
    delete form.name;
    form.composition = { kind: 'person' };
    expect(problemsOf(form)).toEqual([]);
  });
  test('an individual business of 2020, everything of the first working day', () => {
    const { employment, invoicing, bank, ...form } = formOf('individual-business', '2020');
    expect(problemsOf(form, { regime: '2020' })).toEqual([]);
  });
  test('no other kind', () => {
    const { employment, invoicing, bank, ...form } = formOf('sole-proprietorship', '2020');
    expect(problemsOf(form, { regime: '2020' })).toEqual([
      'form.required /bank',
      'form.required /employment',
      'form.required /invoicing',
    ]);
  });
});

describe('清单之外无权力: what a regime or a kind does not ask is refused', () => {
  test.each(['2013', '2015', '2016'] as const)('the first working day, under the regime of %s', (regime) =>
    expect(problemsOf(formOf('limited-company', '2020'), { regime })).toEqual([
      'form.unknown-field /bank',
      'form.unknown-field /employment',
      'form.unknown-field /invoicing',
    ]),
  );
  test('the sections of another kind, and no rule looks into them', () => {
    const { partners } = formOf('partnership', '2013', '-general');
    const minor = partners.map((partner) => ({ ...partner, citizenId: 'x' }));
    const form = { ...formOf('limited-company'), partners: minor, operator: personOf(90, '20200101') };
    expect(problemsOf(form)).toEqual(['form.unknown-field /operator', 'form.unknown-field /partners']);
  });
});
