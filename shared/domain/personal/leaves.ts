import { pointerOf, tokensOf } from '../canonical/json-pointer.ts';

/** A text in a document, and where it stands. */
export interface Leaf {
  pointer: string;
  value: string;
}

type Path = readonly (string | number)[];

const leavesBelow = (value: unknown, tokens: readonly string[], path: Path): Leaf[] => {
  const [token, ...rest] = tokens;
  if (token === undefined) return typeof value === 'string' ? [{ pointer: pointerOf(path), value }] : [];
  if (Array.isArray(value))
    return token === '*' ? value.flatMap((one, at) => leavesBelow(one, rest, [...path, at])) : [];
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, token)) return [];
  return leavesBelow((value as Record<string, unknown>)[token], rest, [...path, token]);
};

/** The texts of a document at these pointers; `*` stands for every element of an array. What is absent, or no text, is left out. */
export const leavesAt = (document: unknown, patterns: readonly string[]): Leaf[] =>
  patterns.flatMap((pattern) => leavesBelow(document, tokensOf(pattern), []));

const replaced = (value: unknown, tokens: readonly string[], text: string): unknown => {
  const [token = '', ...rest] = tokens;
  if (tokens.length === 0) return text;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === token ? replaced(one, rest, text) : one));
  const members = value as Record<string, unknown>;
  return { ...members, [token]: replaced(members[token], rest, text) };
};

/** The document with these texts in place of those that stand there; all else is the same. The pointers must be of `leavesAt`. */
export const withLeaves = (document: unknown, leaves: readonly Leaf[]): unknown =>
  leaves.reduce((changed, { pointer, value }) => replaced(changed, tokensOf(pointer), value), document);
