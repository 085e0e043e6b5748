import { defineNameRule } from '../rule.ts';
import { forbiddenWords } from '../words/forbidden.ts';
import { restrictedWords } from '../words/restricted.ts';
import { type WordClass, wordsIn } from '../words/word-class.ts';

/** A class of words as a rule. */
const rule = <const Id extends string>(words: WordClass<Id>) =>
  defineNameRule({
    id: words.id,
    part: 'full',
    reads: words.in,
    source: words.source,
    check: (name) => {
      const found = words.in.flatMap((part) => wordsIn(name[part], words));
      return found.length === 0 ? undefined : { words: [...new Set(found)].join('、') };
    },
  });

/** Words that keep a name from being filed. */
export const forbidden = forbiddenWords.map((words) => rule(words));

/** Words that a name may have on a condition, which the reviewer of the name looks at. */
export const restricted = restrictedWords.map((words) => rule(words));
