import type { NameParts } from './company-name.ts';
import { coreOf } from './core.ts';
import type { Compared } from './near-keys.ts';
import { normalizedName } from './normalized-name.ts';

/** In what a name is like one that is registered or reserved, the closest first, with what the rules call it. */
export const likenesses = {
  'name-same': { verdict: 'taken', source: '企业名称登记管理规定 17；企业名称相同相近比对规则 3(一)' },
  'name-same-words': { verdict: 'taken', source: '企业名称相同相近比对规则 3(三)' },
  'name-same-trade-name': { verdict: 'near', source: '企业名称相同相近比对规则 4(一)' },
  'name-same-core': { verdict: 'near', source: '企业名称相同相近比对规则 4 (?)' },
  'name-same-sound': { verdict: 'near', source: '企业名称相同相近比对规则 4(二)' },
} as const;

export type Likeness = keyof typeof likenesses;

const same = (one: string, other: string): boolean => normalizedName(one) === normalizedName(other);

/** In what two names are alike of which one has been found by a key of the other; it is the same whichever comes first. */
export const likenessOf = (
  one: Compared & Pick<NameParts, 'full'>,
  other: Compared & Pick<NameParts, 'full'>,
): Likeness => {
  if (same(one.full, other.full)) return 'name-same';
  if (same(one.tradeName, other.tradeName))
    return same(one.industry, other.industry) ? 'name-same-words' : 'name-same-trade-name';
  const cores = [one, other].map(({ tradeName }) => coreOf(normalizedName(tradeName)));
  return cores[0] === cores[1] ? 'name-same-core' : 'name-same-sound';
};
