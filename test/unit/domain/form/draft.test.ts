import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDraft } from '../../../../shared/domain/form/index.ts';
import { validForm } from './example.ts';
import { pointersInto, withValue } from './with-value.ts';

const problemsOf = (draft: unknown) => {
  const parsed = parseDraft(draft);
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
    ['have empty lists', { shareholders: [], officers: { directors: [], supervisors: [] } }],
  ])('%s', (_what, draft) => {
    const parsed = parseDraft(draft);
    expect(parsed).toEqual({ ok: true, draft });
    expect(parsed.ok && parsed.draft).toBe(draft);
  });

  test('lack any part of a form', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 20 }), (places) => {
        const form = places.reduce<unknown>((rest, place) => {
          const fields = pointersInto(rest).filter((pointer) => pointer !== '' && !/\/\d+$/.test(pointer));
          return withValue(rest, fields[place % fields.length] ?? '/absent', undefined);
        }, validForm());
        expect(problemsOf(form)).toEqual([]);
      }),
    ));
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
    ['be too long', { basics: { postcode: '5280000' } }, ['form.too-long /basics/postcode']],
    ['have too many', { name: { alternatives: [{}, {}, {}, {}] } }, ['form.too-many /name/alternatives']],
    ['be anything else', [], ['form.wrong-type ']],
  ])('%s', (_what, draft, problems) => expect(problemsOf(draft)).toEqual(problems));
});
