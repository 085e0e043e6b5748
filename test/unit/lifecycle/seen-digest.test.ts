import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../shared/domain/canonical/digest.ts';
import { seenBy, seenDigest } from '../../../shared/domain/lifecycle/seen-digest.ts';
import type { HandedIn } from '../../../shared/domain/materials/handed-in.ts';
import type { OpenForm } from '../../../shared/domain/personal/sealed-form.ts';
import { usualItem, usualProcedure } from '../../support/procedures.ts';
import { validForm } from '../domain/form/example.ts';

const form = validForm();
const allItems = usualProcedure.items.map(({ code }) => code);
const changed = (change: (draft: Record<string, Record<string, unknown>>) => void): Record<string, unknown> => {
  const copy = structuredClone(form) as unknown as Record<string, Record<string, unknown>>;
  change(copy);
  return copy;
};

const shown = (of: Record<string, unknown>) => ({ form: of as OpenForm, salt: 'salt', files: [] });

/** The items that see something of a change. */
const touchedBy = (other: Record<string, unknown>) =>
  allItems.filter((item) => seenDigest(usualItem(item), shown(form)) !== seenDigest(usualItem(item), shown(other)));

describe('a change of', () => {
  test.each([
    ['the tax section', (f) => Object.assign(f.tax ?? {}, { changed: 1 }), ['state-tax', 'local-tax']],
    ['the seals', (f) => Object.assign(f.seals ?? {}, { changed: 1 }), ['company-seal']],
    ['the officers', (f) => Object.assign(f.officers ?? {}, { changed: 1 }), ['business-licence']],
    ['the name', (f) => Object.assign(f.name ?? {}, { changed: 1 }), [...allItems]],
    ['the delivery', (f) => Object.assign(f.delivery ?? {}, { changed: 1 }), []],
  ] satisfies [string, (draft: Record<string, Record<string, unknown>>) => void, string[]][])(
    '%s is seen by exactly those whose entry names it',
    (_what, change, seeing) => expect(touchedBy(changed(change))).toEqual(seeing),
  );

  test('a shareholder’s name is seen by the name approval, his address is not', () => {
    const shareholders = form.shareholders.map((one) => ({ ...one, name: `${one.name}甲` }));
    expect(touchedBy({ ...form, shareholders })).toContain('name-approval');
    const elsewhere = form.shareholders.map((one) => ({ ...one, address: 'elsewhere' }));
    expect(touchedBy({ ...form, shareholders: elsewhere })).toEqual(['business-licence', 'state-tax', 'local-tax']);
  });

  test('the order of keys is no change', () => {
    const reversed = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(reversed)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, inner]) => [key, reversed(inner)]),
            )
          : value;
    expect(touchedBy(reversed(form) as Record<string, unknown>)).toEqual([]);
  });
});

test('no item sees more than its entry names', () =>
  fc.assert(
    fc.property(fc.constantFrom(...allItems), (item) => {
      const sections = new Set(usualItem(item).sees.map((pointer) => pointer.split('/')[1]));
      return Object.keys(seenBy(usualItem(item), form) as object).every((section) => sections.has(section));
    }),
  ));

test('the digest of a case says nothing about another, nor to who does not know its salt', () => {
  const digests = ['salt', 'other'].map((salt) => seenDigest(usualItem('state-tax'), { form, salt, files: [] }));
  expect(new Set([...digests, digestOf(seenBy(usualItem('state-tax'), form))]).size).toBe(3);
});

test('a file that comes, or has other content, changes the digest of exactly the items that see it', () => {
  const withFiles = (...files: HandedIn[]) =>
    allItems.filter(
      (item) => seenDigest(usualItem(item), shown(form)) !== seenDigest(usualItem(item), { ...shown(form), files }),
    );
  expect(withFiles({ materials: ['address-proof'], sha256: 'aa' })).toEqual(['business-licence']);
  expect(withFiles({ materials: ['articles'], sha256: 'aa' })).toEqual(['business-licence', 'state-tax', 'local-tax']);
  const digests = ['aa', 'bb'].map((sha256) =>
    seenDigest(usualItem('state-tax'), { ...shown(form), files: [{ materials: ['articles'], sha256 }] }),
  );
  expect(new Set(digests).size).toBe(2);
});
