import { describe, expect, test } from 'vitest';
import { concernsOf, confirmable } from '../../../../shared/domain/consent/concerns.ts';
import { peopleOf } from '../../../../shared/domain/personal/named.ts';
import { newForm } from '../../../support/forms.ts';

const form = newForm();
const of = (changed: unknown, citizenId: string) =>
  concernsOf(changed)
    .find((one) => one.citizenId === citizenId)
    ?.entries.map(({ role }) => role);
/** Whom a change of the form concerns: those of whom a part is there that was not there before. */
const concerned = (changed: unknown): string[] => {
  const before = new Map(
    concernsOf(form).map((one) => [one.citizenId, confirmable(one).map((part) => JSON.stringify(part))]),
  );
  return concernsOf(changed)
    .filter((one) => confirmable(one).some((part) => !before.get(one.citizenId)?.includes(JSON.stringify(part))))
    .map(({ name }) => name);
};
const everyone = concernsOf(form).map(({ name }) => name);
const founders = form.shareholders.map(({ name }) => name);

describe('what concerns the named', () => {
  test('everyone on a form is there once, with all their entries', () => {
    expect(concernsOf(form).map(({ citizenId }) => citizenId)).toEqual(
      peopleOf(form).map(({ citizenId }) => citizenId),
    );
    const clerk = form.tax.clerk.citizenId;
    expect(of(form, clerk)).toEqual(peopleOf(form).find(({ citizenId }) => citizenId === clerk)?.roles);
    expect(concernsOf({})).toEqual([]);
  });

  test.each<[string, unknown, string[]]>([
    ['where the office is', { ...form, basics: { ...form.basics, employees: 99 } }, []],
    ['the order of shareholders', { ...form, shareholders: form.shareholders.toReversed() }, []],
    [
      'one’s own phone',
      { ...form, tax: { ...form.tax, clerk: { ...form.tax.clerk, phone: '13900000009' } } },
      [form.tax.clerk.name],
    ],
    ['one role less', { ...form, tax: { ...form.tax, clerk: undefined } }, []],
    ['the registrar', { ...form, registrar: '440606' }, everyone],
    ['the kind', { ...form, kind: 'joint-stock-company' }, everyone],
    ['the capital', { ...form, establishment: { ...form.establishment, registeredCapital: '101' } }, founders],
    ['the scope', { ...form, establishment: { ...form.establishment, businessScope: '别的' } }, founders],
  ])('a change of %s', (_what, changed, names) => {
    expect(new Set(concerned(changed))).toEqual(new Set(names));
  });

  test('someone new is concerned, and nobody else', () => {
    const clerk = { name: '样新人', citizenId: '11010519491231002X', phone: '13900000009' };
    expect(concerned({ ...form, tax: { ...form.tax, clerk } })).toEqual(['样新人']);
  });
});
