import { tokensOf } from './json-pointer.ts';

/** JSON as it is stored and digested. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What to keep at a level: everything, or only the named keys ('*' for every element of an array). */
type Selection = 'all' | Map<string, Selection>;

/**
 * The part of a document that is seen through JSON pointers, in which a token `*` stands for every element of an array
 * (as in `fieldsSeenBy(form, [pointerOf(['shareholders', '*', 'name'])])`). Objects keep only the named keys, arrays keep
 * their length and order, what is absent stays absent. Neither the order of the pointers nor naming a part of a part matters.
 */
export function fieldsSeenBy(document: unknown, pointers: readonly string[]): Json {
  return project(document as Json, selectionOf(pointers)) ?? {};
}

function selectionOf(pointers: readonly string[]): Selection {
  const root = new Map<string, Selection>();
  for (const pointer of pointers) {
    const tokens = tokensOf(pointer);
    if (tokens.length === 0) return 'all';
    select(root, tokens);
  }
  return root;
}

function select(root: Map<string, Selection>, tokens: string[]): void {
  let level = root;
  for (const [index, token] of tokens.entries()) {
    const known = level.get(token);
    if (known === 'all') return;
    if (index === tokens.length - 1) level.set(token, 'all');
    else level = known ?? descend(level, token);
  }
}

function descend(level: Map<string, Selection>, token: string): Map<string, Selection> {
  const next = new Map<string, Selection>();
  level.set(token, next);
  return next;
}

function project(value: Json, selection: Selection): Json | undefined {
  if (selection === 'all') return value;
  if (value === null || typeof value !== 'object') return undefined;
  if (Array.isArray(value)) return projectElements(value, selection);
  const kept: { [key: string]: Json } = {};
  for (const [key, inner] of selection) {
    const member = Object.hasOwn(value, key) ? value[key] : undefined;
    const seen = member === undefined ? undefined : project(member, inner);
    if (seen !== undefined) kept[key] = seen;
  }
  return kept;
}

function projectElements(elements: Json[], selection: Map<string, Selection>): Json | undefined {
  const inner = selection.get('*');
  return inner && elements.map((element) => project(element, inner) ?? null);
}
