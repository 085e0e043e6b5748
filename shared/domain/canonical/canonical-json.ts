import canonicalize from 'canonicalize';

/**
 * The canonical JSON text of a value (RFC 8785): the same value gives the same text on every machine.
 *
 * @throws TypeError when the value is not JSON (undefined, a function, NaN, a lone surrogate …).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value, so it has no canonical form');
  return text;
}
