import { soundOf } from './characters.ts';
import type { NameContext, NameParts } from './company-name.ts';
import { coreOf } from './core.ts';
import { divisionOf, industryOf } from './industries.ts';
import { normalizedName } from './normalized-name.ts';

/** Where a name stands beside those that it may be mistaken for: a line of business and a sound. */
export interface NearKey {
  /** `word:` the line of business that the name states, `division:` the one of its code. */
  scope: string;
  /** How what tells it apart sounds, without tones. */
  sound: string;
}

/** What is looked up of a name. */
export type Compared = Pick<NameParts, 'tradeName' | 'industry'>;

const scopesOf = ({ industry }: Compared, industryCode: string | undefined): string[] => {
  const stated = industryOf(industry);
  const divisions = industryCode === undefined ? (stated?.divisions ?? []) : [divisionOf(industryCode)];
  return [`word:${stated?.id ?? normalizedName(industry)}`, ...divisions.map((division) => `division:${division}`)];
};

/**
 * The keys of a name among the others of its registrar: two names are near if they have one in common, so that nearness is looked up and
 * claimed by key. In the same line of business (the same words or words of one meaning, or the same division of GB/T 4754 (?)), the same
 * sound without tones covers the same 字号, the same sound written otherwise, and both with generic words around them
 * (企业名称相同相近比对规则 3–5). Without a code every division is looked at that the words may mean.
 */
export const nearKeys = (name: Compared, { industryCode }: Pick<NameContext, 'industryCode'>): NearKey[] => {
  const sound = soundOf(coreOf(normalizedName(name.tradeName)));
  return scopesOf(name, industryCode).map((scope) => ({ scope, sound }));
};
