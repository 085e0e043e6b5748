/** A JSON pointer (RFC 6901) to a path of keys and indexes; '' is the whole document. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((token) => `/${escapeToken(String(token))}`).join('');
}

/** The tokens of a JSON pointer, unescaped: '/a~1b/0' gives ['a/b', '0']. */
export function tokensOf(pointer: string): string[] {
  if (pointer === '') return [];
  return pointer.slice(1).split('/').map(unescapeToken);
}

/** What stands in a document at a JSON pointer; undefined where nothing does. */
export function valueAt(document: unknown, pointer: string): unknown {
  return tokensOf(pointer).reduce<unknown>(
    (value, token) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, token)
        ? (value as Record<string, unknown>)[token]
        : undefined,
    document,
  );
}

/**
 * Whether a pattern (a pointer in which '*' stands for any element) and a pointer meet: one of them lies on the way to
 * the other, so that a fault at the pointer spoils what the pattern reads.
 */
export function pointersMeet(pattern: string, pointer: string): boolean {
  const wanted = tokensOf(pattern);
  const given = tokensOf(pointer);
  const shared = Math.min(wanted.length, given.length);
  return wanted.slice(0, shared).every((token, index) => token === '*' || token === given[index]);
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

function unescapeToken(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}
