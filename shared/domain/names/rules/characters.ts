import { isStandardCharacter } from '../characters.ts';
import { broken, defineNameRule } from '../rule.ts';

/** 名称使用汉字: no foreign letters, pinyin, Arabic digits or signs; full-width brackets are allowed. */
export const characters = defineNameRule({
  id: 'name-characters',
  part: 'full',
  reads: ['full'],
  source: '企业名称登记管理规定 5；企业名称禁限用规则',
  check: ({ full }) => (/^[\p{Script=Han}（）]+$/u.test(full) ? undefined : broken),
});

/**
 * 规范汉字: of the 通用规范汉字表, so no traditional forms, no variants, no rare characters that seals and certificates could not
 * print, and nothing that only looks like a character.
 */
export const standardCharacters = defineNameRule({
  id: 'name-standard-characters',
  part: 'full',
  reads: ['full'],
  source: '企业名称登记管理规定 5；通用规范汉字表 (国发〔2013〕23号)',
  check: ({ full }) => {
    const others = [...full].filter((one) => /\p{Script=Han}/u.test(one) && !isStandardCharacter(one));
    return others.length === 0 ? undefined : { characters: [...new Set(others)].join('、') };
  },
});
