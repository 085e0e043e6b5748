import { describe, expect, test } from 'vitest';
import { seenBy } from '../../../shared/domain/lifecycle/seen-digest.ts';
import { leavesAt, withLeaves } from '../../../shared/domain/personal/leaves.ts';
import { masked, unmasked } from '../../../shared/domain/personal/masked.ts';
import { identityNumbers, phones } from '../../../shared/domain/personal/pointers.ts';
import { usualItem } from '../../support/procedures.ts';
import { validForm } from '../domain/form/example.ts';

const form = validForm('shunde-board-llc');
const secrets = leavesAt(form, [...identityNumbers, ...phones]);

describe('a masked form', () => {
  test('shows no identity number and no phone, and everything else', () => {
    expect(secrets.length).toBeGreaterThan(20);
    const text = JSON.stringify(masked(form));
    expect(secrets.filter(({ value }) => text.includes(value))).toEqual([]);
    expect(withLeaves(masked(form), secrets)).toEqual(form);
  });

  test('so does the part of it that an item sees', () => {
    const seen = seenBy(usualItem('business-licence'), form);
    const text = JSON.stringify(masked(seen));
    expect(text).toContain('***********');
    expect(secrets.filter(({ value }) => text.includes(value))).toEqual([]);
  });

  test('keeps three characters at the front and four at the end', () => {
    const { legalRepresentative } = masked(form).establishment;
    expect(legalRepresentative.citizenId).toMatch(/^\d{3}\*{11}\d{3}[\dX]$/);
    expect(legalRepresentative.phone).toMatch(/^\d{3}\*{4}\d{4}$/);
  });
});

describe('a form that is sent back as it was shown', () => {
  test('is unchanged', () => expect(unmasked(masked(form), form)).toEqual({ form }));

  test('may have changed everywhere else', () => {
    const changed = { ...masked(form), tax: { ...form.tax, mainBusiness: '零售' } };
    expect(unmasked(changed, form)).toEqual({ form: { ...form, tax: { ...form.tax, mainBusiness: '零售' } } });
  });

  test('is refused where a mask is not the one that was shown, with each pointer and no value', () => {
    const pointer = '/establishment/legalRepresentative/citizenId';
    const wrong = withLeaves(form, [{ pointer, value: '999***********0000' }]);
    expect(unmasked(wrong, form)).toEqual({ problems: [{ pointer, code: 'personal.unknown-mask' }] });
  });

  test('is refused where nothing is stored', () => {
    const found = unmasked(masked(form), {});
    expect('problems' in found && found.problems.map(({ pointer }) => pointer).sort()).toEqual(
      secrets.map(({ pointer }) => pointer).sort(),
    );
  });

  test('is taken as it is where nothing is masked', () => expect(unmasked(form, {})).toEqual({ form }));
});
