import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormRegime, parseDraft } from '../../../../shared/domain/form/index.ts';
import { example, kindExamples } from './example.ts';
import { pointersInto, withValue } from './with-value.ts';

const problemsOf = (draft: unknown, regime: FormRegime = '2013') => {
  const parsed = parseDraft(draft, { regime });
  return parsed.ok ? [] : parsed.problems.map(({ code, pointer }) => `${code} ${pointer}`).sort();
};

describe('a draft may', () => {
  test.each([
    ['be empty', {}],
    ['have a half written citizen ID', { shareholders: [{ kind: 'natural-person', citizenId: '4406' }] }],
    ['have a shareholder of no kind yet', { shareholders: [{ name: '甲' }] }],
    ['have a delivery of no method yet', { delivery: { phone: '138' } }],
    ['keep the fields of another method', { delivery: { method: 'pick-up', address: '佛山' } }],
    ['leave the seal undecided', { seals: { companySeal: {} } }],
    ['have parts of any kind while it says none', { partners: [{}], investor: {}, establishment: { capital: '' } }],
    ['have any ending while it says no kind', { name: { proposed: { ending: '事务所（普' } } }],
    ['have empty lists', { shareholders: [], officers: { directors: [], supervisors: [] } }],
  ])('%s', (_what, draft) => {
    const parsed = parseDraft(draft, { regime: '2013' });
    expect(parsed).toEqual({ ok: true, draft });
    expect(parsed.ok && parsed.draft).toBe(draft);
  });

  test.each(kindExamples)('lack any part of $name', ({ name, regime }) => {
    const form = example(`forms/${name}`);
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (places) => {
        const less = places.reduce<unknown>((rest, place) => {
          const fields = pointersInto(rest).filter((pointer) => pointer !== '' && !/\/\d+$/.test(pointer));
          return withValue(rest, fields[place % fields.length] ?? '/absent', undefined);
        }, form);
        expect(problemsOf(less, regime)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe('a draft may not', () => {
  test.each([
    [
      'have unknown fields',
      { fax: '1', basics: { fax: '1' } },
      ['form.unknown-field /basics/fax', 'form.unknown-field /fax'],
    ],
    ['have unknown fields where the kind is missing', { delivery: { fax: '1' } }, ['form.unknown-field /delivery/fax']],
    [
      'have wrong types',
      { basics: { phone: 1, employees: '8' }, shareholders: {} },
      ['form.wrong-type /basics/employees', 'form.wrong-type /basics/phone', 'form.wrong-type /shareholders'],
    ],
    [
      'choose what there is not',
      { kind: 'x', delivery: { method: 'pigeon' } },
      ['form.not-allowed /delivery/method', 'form.not-allowed /kind'],
    ],
    [
      'have parts of another kind than its own',
      { kind: 'partnership', shareholders: [], establishment: { companyType: 'natural-persons' } },
      ['form.unknown-field /establishment/companyType', 'form.unknown-field /shareholders'],
    ],
    ['have what its regime does not ask', { employment: {} }, ['form.unknown-field /employment']],
    ['be too long', { basics: { postcode: '5280000' } }, ['form.too-long /basics/postcode']],
    ['have too many', { name: { alternatives: [{}, {}, {}, {}] } }, ['form.too-many /name/alternatives']],
    ['be anything else', [], ['form.wrong-type ']],
  ])('%s', (_what, draft, problems) => expect(problemsOf(draft)).toEqual(problems));
});
