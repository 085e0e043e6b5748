import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizedName } from '../../../shared/domain/names/normalized-name.ts';

const name = '佛山市甲乙（贸易）有限公司';

test.each([
  '佛山市甲乙(贸易)有限公司',
  ' 佛山市甲乙（贸易） 有限公司',
  '佛山市甲乙〔贸易〕有限公司',
  '佛山市甲乙【贸易】有限公司',
  '佛山市　甲乙贸易有限公司',
])('%j is the same name', (other) => expect(normalizedName(other)).toBe(normalizedName(name)));

test.each(['佛山市甲丙（贸易）有限公司', '佛山市甲乙（商贸）有限公司'])('%j is another name', (other) =>
  expect(normalizedName(other)).not.toBe(normalizedName(name)),
);

test('letters and digits are one, however wide and in either case', () =>
  expect(normalizedName('ＡＢＣ１２３ａ')).toBe(normalizedName('abc123A')));

test('a normalized name is its own', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      (text) => normalizedName(normalizedName(text)) === normalizedName(text),
    ),
  ));
