import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reasonsOfLikeness, verdictOf } from '../../../../shared/domain/names/assess.ts';
import { nameOf } from '../../../../shared/domain/names/company-name.ts';
import { coreOf } from '../../../../shared/domain/names/core.ts';
import { industries } from '../../../../shared/domain/names/industries.ts';
import { likenessOf } from '../../../../shared/domain/names/likeness.ts';
import { nearKeys } from '../../../../shared/domain/names/near-keys.ts';
import { normalizedName } from '../../../../shared/domain/names/normalized-name.ts';

interface Asked {
  tradeName: string;
  industry: string;
  code?: string | undefined;
}

const full = ({ tradeName, industry }: Asked) => nameOf({ region: '佛山市', tradeName, industry, ending: '有限公司' });
const keysOf = (one: Asked): string[] =>
  nearKeys(one, { industryCode: one.code }).map(({ scope, sound }) => `${scope} ${sound}`);
const areNear = (one: Asked, other: Asked): boolean => keysOf(one).some((key) => keysOf(other).includes(key));

/** In what two names of one registrar are alike; undefined where they are not near. */
const likeness = (one: Asked, other: Asked) => (areNear(one, other) ? likenessOf(full(one), full(other)) : undefined);

const spring: Asked = { tradeName: '样本春晖', industry: '贸易', code: 'F5139' };

describe('样本春晖贸易 (F5139) and', () => {
  test.each<[Asked, ReturnType<typeof likeness>]>([
    [spring, 'name-same'],
    [{ ...spring, industry: '（贸易）' }, 'name-same'],
    [{ ...spring, industry: '商贸' }, 'name-same-trade-name'],
    [{ ...spring, industry: '五金', code: 'F5174' }, 'name-same-trade-name'],
    [{ ...spring, industry: '贸易', code: 'F5299' }, 'name-same'],
    [{ ...spring, tradeName: '样本春辉' }, 'name-same-sound'],
    [{ ...spring, tradeName: '样本纯辉' }, 'name-same-sound'],
    [{ ...spring, tradeName: '杨本春晖' }, 'name-same-sound'],
    [{ ...spring, tradeName: '新样本春晖' }, 'name-same-core'],
    [{ ...spring, tradeName: '样本春晖实业' }, 'name-same-core'],
    [{ ...spring, tradeName: '新样本春辉实业' }, 'name-same-sound'],
    [{ ...spring, tradeName: '样本春晖盛' }, undefined],
    [{ ...spring, tradeName: '春晖' }, undefined],
    [{ ...spring, tradeName: '样本秋实' }, undefined],
    [{ ...spring, industry: '餐饮', code: 'H6210' }, undefined],
  ])('%o: %s', (other, expected) => {
    expect(likeness(spring, other)).toBe(expected);
    expect(likeness(other, spring)).toBe(expected);
  });

  test('with another region or form, the same words are taken', () => {
    const one = nameOf({ ...spring, region: '佛山市', ending: '有限公司' });
    expect(likenessOf(one, nameOf({ ...spring, region: '佛山市禅城区', ending: '商行' }))).toBe('name-same-words');
  });
});

test('a generic word is taken away only while a trade name is left', () => {
  expect(['新春晖', '老大新春晖实业集团', '新春', '大发展', '实业', '春晖'].map(coreOf)).toEqual([
    ...['春晖', '春晖', '新春', '发展', '实业', '春晖'],
  ]);
});

test('without a code, a name is compared in every division that its industry may mean', () =>
  expect(nearKeys({ tradeName: '春晖', industry: '商贸' }, {}).map(({ scope }) => scope)).toEqual([
    ...['word:trade', 'division:F51', 'division:F52'],
  ]));

/** Few characters, several of one sound, generic words among them, so that near names come up by chance. */
const tradeName = fc
  .array(fc.constantFrom(...'春纯晖辉样杨本新大行', '实业', '集团'), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));
const asked: fc.Arbitrary<Asked> = fc.record({
  tradeName,
  industry: fc.constantFrom(...industries.flatMap(({ words }) => words).slice(0, 12), '奇物', '（贸易）'),
  code: fc.constantFrom('F5139', 'F5299', 'K7010', undefined),
});

describe('of any names:', () => {
  test('a normalized name is normalized', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const once = normalizedName(text);
        expect(normalizedName(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });

  test('each is near itself, and nearness goes both ways', () => {
    fc.assert(
      fc.property(asked, asked, (one, other) => {
        expect(areNear(one, one)).toBe(true);
        expect(areNear(one, other)).toBe(areNear(other, one));
        expect(likeness(one, other)).toBe(likeness(other, one));
      }),
      { numRuns: 2_000 },
    );
  });

  test('the core of a core is the core, and nothing is lost of a name of two characters', () => {
    fc.assert(
      fc.property(tradeName, (name) => {
        expect(coreOf(coreOf(name))).toBe(coreOf(name));
        expect([...coreOf(name)].length).toBeGreaterThanOrEqual(Math.min(2, [...name].length));
      }),
    );
  });

  test('the verdict does not depend on the order in which names are there', () => {
    fc.assert(
      fc.property(asked, fc.array(asked, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (one, others, order) => {
        const shuffled = others
          .map((other) => ({ other, at: order.next().value }))
          .sort((left, right) => left.at - right.at)
          .map(({ other }) => other);
        const reasons = (all: readonly Asked[]) =>
          reasonsOfLikeness(all.flatMap((other) => likeness(one, other) ?? []));
        expect(reasons(shuffled)).toEqual(reasons(others));
        expect(verdictOf(reasons(shuffled))).toBe(verdictOf(reasons(others)));
      }),
    );
  });
});
