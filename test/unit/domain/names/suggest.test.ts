import { expect, test } from 'vitest';
import { reasonsOf } from '../../../../shared/domain/names/assess.ts';
import { soundOf } from '../../../../shared/domain/names/characters.ts';
import { nameOf } from '../../../../shared/domain/names/company-name.ts';
import { coreOf } from '../../../../shared/domain/names/core.ts';
import { suggestionsFor } from '../../../../shared/domain/names/suggest.ts';

const context = { registrar: '440604', kind: 'limited-company', industryCode: 'F5139' } as const;
const name = nameOf({ region: '佛山市', tradeName: '样本春晖', industry: '贸易', ending: '有限公司' });

test('names that are suggested keep every rule, sound unlike the name and each other, and are always the same', () => {
  const found = suggestionsFor(name, context, 8);
  expect(found).toHaveLength(8);
  expect(found.flatMap((one) => reasonsOf(one, context))).toEqual([]);
  const heard = [name, ...found].map(({ tradeName }) => soundOf(coreOf(tradeName)));
  expect(new Set(heard).size).toBe(9);
  expect(suggestionsFor(name, context, 8)).toEqual(found);
  expect(found[0]?.full).toBe('佛山市样本春晖盛贸易有限公司');
});

test('nothing is suggested of a name that no other 字号 makes right', () =>
  expect(suggestionsFor(nameOf({ ...name, region: '广州市' }), context, 8)).toEqual([]));

test('a name of as many characters as one may have gets another one at its end', () => {
  const long = suggestionsFor(nameOf({ ...name, tradeName: '样本春晖秋实冬藏夏长' }), context, 3);
  expect(long.map(({ tradeName }) => tradeName)).toEqual([
    ...['样本春晖秋实冬藏夏盛', '样本春晖秋实冬藏夏源', '样本春晖秋实冬藏夏达'],
  ]);
});
