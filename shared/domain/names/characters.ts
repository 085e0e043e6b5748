import { sounds } from './sounds.ts';

let known: ReadonlyMap<string, string> | undefined;

/** Read when the first name is looked at, so that a function that looks at none does not pay for it. */
const soundByCharacter = (): ReadonlyMap<string, string> => {
  known ??= new Map(
    sounds
      .flatMap((line) => line.split(' '))
      .flatMap((entry) => {
        const [sound = ''] = /^[a-zê]+/.exec(entry) ?? [];
        return [...entry.slice(sound.length)].map((character) => [character, sound] as const);
      }),
  );
  return known;
};

/**
 * 规范汉字: whether a character is one of the 8,105 of the 通用规范汉字表. Traditional forms, variants, rare characters, radicals and
 * whatever only looks like a character are not.
 */
export const isStandardCharacter = (character: string): boolean => soundByCharacter().has(character);

/**
 * How a text sounds, without tones: `yang-ben-chun-hui`. A character of several sounds counts with its usual one (?), one
 * without a sound stands for itself; so texts that are equal sound alike.
 */
export const soundOf = (text: string): string =>
  [...text].map((character) => soundByCharacter().get(character) ?? character).join('-');
