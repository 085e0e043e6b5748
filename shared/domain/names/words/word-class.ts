/** A class of words that a name must not have, or may have on a condition, with the law that says so. */
export interface WordClass<Id extends string = string> {
  id: Id;
  words: readonly string[];
  /** Where the words are looked for: each part by itself, since 强国 + 家具 has no 国家 in it. */
  in: readonly ('tradeName' | 'industry')[];
  /** Words that have one of `words` in them and mean something else. */
  except?: readonly string[];
  source: string;
}

/** A class of words, with its id kept as a literal type. */
export const defineWords = <const Id extends string>(words: WordClass<Id>): WordClass<Id> => words;

/** The words of a class that a text has, once what means something else is taken out of it. */
export const wordsIn = (text: string, { words, except = [] }: WordClass): string[] => {
  const rest = except.reduce((left, word) => left.replaceAll(word, '·'), text);
  return words.filter((word) => rest.includes(word));
};
