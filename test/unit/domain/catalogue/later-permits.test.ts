import { expect, test } from 'vitest';
import { laterPermits } from '../../../../shared/domain/catalogue/later-permit-list.ts';
import { laterPermitsFor } from '../../../../shared/domain/catalogue/later-permits.ts';

const codes = (industry: string, scope: string): string[] => laterPermitsFor(industry, scope).map(({ code }) => code);

test.each([
  ['H6210', '正餐服务', ['catering']],
  ['F5139', '销售：日用品、陶瓷制品、五金制品。', []],
  ['F5139', '销售：日用品；食品销售；危险化学品经营。', ['food-business', 'hazardous-chemicals']],
  ['F5154', '第三类医疗器械批发', ['medical-devices']],
  ['G5430', '普通货运', ['road-transport']],
  ['L7263', '劳务派遣', ['labour-dispatch']],
  ['L7262', '人才中介', ['human-resources-service']],
  ['H6110', '旅游饭店', ['public-hygiene', 'hotels']],
  ['F5243', '图书零售', ['publications']],
  ['E4710', '住宅房屋建筑', ['construction']],
])('industry %s, scope %s: %j', (industry, scope, expected) => expect(codes(industry, scope)).toEqual(expected));

test('each permit has one code, a law, and something by which it is found', () => {
  expect(laterPermits.length).toBeGreaterThanOrEqual(12);
  expect(new Set(laterPermits.map(({ code }) => code)).size).toBe(laterPermits.length);
  for (const { legalBasis, industries, keywords, name, agency } of laterPermits) {
    expect(legalBasis).toMatch(/第.+条/);
    expect(industries.length + keywords.length).toBeGreaterThan(0);
    for (const industry of industries) expect(industry).toMatch(/^[A-T]\d{2,4}$/);
    expect([name.zh, name.en, agency.zh, agency.en].every(Boolean)).toBe(true);
  }
});
