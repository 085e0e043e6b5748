import { reasonsOf } from './assess.ts';
import { soundOf } from './characters.ts';
import { type NameContext, type NameParts, nameOf } from './company-name.ts';
import { coreOf } from './core.ts';

/** Characters of good omen, no two of one sound, with which a trade name can be told from another. */
const omens = [...'盛源达隆泰恒瑞嘉宏悦诚祥'];

/** 字号 beside the one that was asked for: a character more, or another one at its end. */
const variants = (tradeName: string): string[] => {
  const characters = [...tradeName];
  const stem = characters.slice(0, -1).join('');
  const more = omens.map((omen) => tradeName + omen);
  return stem === '' ? more : [...more, ...omens.map((omen) => stem + omen)];
};

/**
 * Names beside one that cannot be had, at most `count`: they keep every rule, need no licence that it does not need, and sound unlike it and
 * each other. The same name is always given the same; whether they are free is for a look-up to say.
 */
export const suggestionsFor = (name: NameParts, context: NameContext, count: number): NameParts[] => {
  const conditions = new Set<string>(reasonsOf(name, context).map(({ rule }) => rule));
  const isAsGood = (candidate: NameParts): boolean =>
    reasonsOf(candidate, context).every(({ verdict, rule }) => verdict === 'restricted' && conditions.has(rule));
  const heard = new Set([soundOf(coreOf(name.tradeName))]);
  const found: NameParts[] = [];
  for (const tradeName of variants(name.tradeName)) {
    const sound = soundOf(coreOf(tradeName));
    const candidate = nameOf({ ...name, tradeName });
    if (heard.has(sound) || !isAsGood(candidate)) continue;
    heard.add(sound);
    found.push(candidate);
    if (found.length === count) break;
  }
  return found;
};
