import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, outOfBounds } from '../../../../shared/domain/form/bounds.ts';
import { attentionTo, formRegimes, outlineOf, parseDraft, parseForm } from '../../../../shared/domain/form/index.ts';
import { isMessageCode } from '../../../../shared/messages/index.ts';
import { example, kindExamples, today, validForm } from './example.ts';
import { pointersInto, withValue } from './with-value.ts';

const nested = (levels: number): unknown => JSON.parse('['.repeat(levels) + ']'.repeat(levels));

describe.each([
  { name: 'a form', problemsOf: (input: unknown) => parseForm(input, { today, regime: '2013' }) },
  { name: 'a draft', problemsOf: (input: unknown) => parseDraft(input, { regime: '2013' }) },
])('$name out of bounds is refused at its first excess', ({ problemsOf }) => {
  test.each([
    ['half a million brackets', nested(500_000), 'form.too-deep'],
    ['many fields', Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`f${index}`, 1])), 'form.too-many'],
    ['a long field name', { ['f'.repeat(101)]: 1 }, 'form.too-long'],
    ['a long text', { kind: 'x'.repeat(bounds.text + 1) }, 'form.too-long'],
    ['many elements', { shareholders: Array(201).fill(null) }, 'form.too-many'],
    ['half a character', { kind: '\ud800' }, 'form.not-unicode'],
    ['half a character in a name', { '\udfff': 1 }, 'form.not-unicode'],
    ['many values', { a: Array(200).fill(Array(101).fill(0)) }, 'form.too-large'],
  ])('%s', (_what, input, code) => expect(problemsOf(input)).toMatchObject({ ok: false, problems: [{ code }] }));
});

test('depth is counted in levels below the root', () => {
  expect(outOfBounds(nested(bounds.depth + 1))).toBeUndefined();
  expect(outOfBounds(nested(bounds.depth + 2))?.code).toBe('form.too-deep');
});

describe('a valid form with anything in any place', () => {
  const mutations = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.constant(undefined))), {
    minLength: 1,
    maxLength: 4,
  });
  const companies = ['foshan-llc', 'foshan-one-person', 'foshan-electronic-no-seal', 'shunde-board-llc'];
  const names = [...companies, ...kindExamples.map(({ name }) => `forms/${name}`)];
  /** A form of any kind, some of it replaced, filed under any regime. */
  const mutant = fc
    .tuple(fc.constantFrom(...names), mutations, fc.constantFrom(...formRegimes))
    .map(([name, changes, regime]) => ({
      regime,
      form: changes.reduce((form, [place, value]) => {
        const pointers = pointersInto(form);
        return withValue(form, pointers[place % pointers.length] ?? '', value);
      }, example(name)),
    }));

  test('is accepted or refused with known codes at pointers, and never makes the parser throw', () =>
    fc.assert(
      fc.property(mutant, ({ form, regime }) => {
        const parsed = parseForm(form, { today, regime });
        const looked = attentionTo(form, { today, regime });
        expect(looked.filter(({ code }) => !isMessageCode(code))).toEqual([]);
        for (const { code, pointer } of parsed.ok ? [] : parsed.problems) {
          expect(isMessageCode(code)).toBe(true);
          expect(pointer === '' || pointer.startsWith('/')).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    ));

  test('is a draft whenever it is a form', () =>
    fc.assert(
      fc.property(mutant, ({ form, regime }) => {
        if (parseForm(form, { today, regime }).ok) expect(parseDraft(form, { regime }).ok).toBe(true);
      }),
      { numRuns: 500 },
    ));

  test('is read by the later steps whenever it is a form', () =>
    fc.assert(
      fc.property(mutant, ({ form, regime }) => {
        const parsed = parseForm(form, { today, regime });
        if (parsed.ok) expect(outlineOf(parsed.form).leader.name).not.toBe('');
      }),
      { numRuns: 500 },
    ));
});

test('no problem is named twice at one place', () =>
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue(), (place, value) => {
      const pointers = pointersInto(validForm());
      const parsed = parseForm(withValue(validForm(), pointers[place % pointers.length] ?? '', value), {
        today,
        regime: '2013',
      });
      const named = parsed.ok ? [] : parsed.problems.map(({ pointer, code }) => `${code} ${pointer}`);
      expect(new Set(named).size).toBe(named.length);
    }),
  ));
