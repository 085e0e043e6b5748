import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedSounds, syllableOf } from '../../../../docs/generate-sounds.ts';
import { isStandardCharacter, soundOf } from '../../../../shared/domain/names/characters.ts';
import { sounds } from '../../../../shared/domain/names/sounds.ts';

const all = sounds.flatMap((line) => [...line.replaceAll(/[a-zê ]/g, '')]);

test('the table has the 8,105 characters of the 通用规范汉字表, each once', () => {
  expect(all).toHaveLength(8_105);
  expect(new Set(all).size).toBe(8_105);
  expect(all.every((one) => /^\p{Script=Han}$/u.test(one))).toBe(true);
});

test('it is what pinyin-pro generates: if not, run `node docs/generate-sounds.ts`', () => {
  const written = readFileSync(new URL('../../../../shared/domain/names/sounds.ts', import.meta.url), 'utf8');
  expect(written).toBe(generatedSounds());
  expect(all.filter((one) => soundOf(one) !== syllableOf(one))).toEqual([]);
});

test.each([
  ['样本春晖', 'yang-ben-chun-hui'],
  ['样本春辉', 'yang-ben-chun-hui'],
  ['绿', 'lv'],
  ['路', 'lu'],
  ['𬒈春', 'que-chun'],
  ['A春', 'A-chun'],
  ['', ''],
])('%s sounds %s', (text, sound) => expect(soundOf(text)).toBe(sound));

test('traditional forms, variants, radicals, rare characters and other scripts are no standard characters', () => {
  for (const one of ['樣', '貿', '峯', '𣏾', '𪚥', '⼤', '々', '〇', 'A', 'ロ', '1', '（'])
    expect([one, isStandardCharacter(one)]).toEqual([one, false]);
  for (const one of ['样', '贸', '峰', '𬒈']) expect([one, isStandardCharacter(one)]).toEqual([one, true]);
});
