import { characters, standardCharacters } from './characters.ts';
import { composition, ending, kindWords, region } from './composition.ts';
import { industryCode } from './industry.ts';
import { tradeName, tradeNameForm, tradeNameIndustry, tradeNameRegion } from './trade-name.ts';
import { forbidden, restricted } from './words.ts';

/** Every rule that a name must keep: one that does not is forbidden. */
export const nameRules = [
  composition,
  characters,
  standardCharacters,
  region,
  tradeName,
  tradeNameRegion,
  tradeNameIndustry,
  tradeNameForm,
  ending,
  kindWords,
  industryCode,
  ...forbidden,
];

/** What a name may have only on a condition. */
export const restrictingRules = restricted;

/** The rule that a name breaks, or under which it may be had. */
export type NameRuleId = (typeof nameRules)[number]['id'];
export type RestrictingRuleId = (typeof restrictingRules)[number]['id'];
