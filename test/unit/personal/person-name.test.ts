import { expect, test } from 'vitest';
import { isSamePersonName } from '../../../shared/domain/personal/person-name.ts';

const name = '阿不都·示例';

test.each([
  ['bullet', '•'],
  ['hyphenation point', '‧'],
  ['bullet operator', '∙'],
  ['dot operator', '⋅'],
  ['katakana middle dot', '・'],
  ['half-width katakana middle dot', '･'],
  ['word separator', '⸱'],
  ['Greek ano teleia', '\u0387'],
  ['dot between spaces', ' · '],
  ['dot between full-width spaces', '　・　'],
])('the dot in a name may be written as a %s', (_what, dot) =>
  expect(isSamePersonName(name.replace('·', dot), name)).toBe(true),
);

test.each([
  ['示例甲', ' 示例甲　'],
  ['示　甲', '示甲'],
  ['Ｅｘａｍｐｌｅ Ａ', 'EXAMPLE A'],
  ['示·例·甲', '示•例・甲'],
])('%j and %j are one name', (one, other) => expect(isSamePersonName(one, other)).toBe(true));

test.each([
  ['阿不都示例', name],
  ['阿不都·示列', name],
  ['阿不·都示例', name],
  ['阿不都-示例', name],
  ['示例戊', '示例戌'],
  ['', '示例甲'],
])('%j and %j are two names', (one, other) => expect(isSamePersonName(one, other)).toBe(false));
