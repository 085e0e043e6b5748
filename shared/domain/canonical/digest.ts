import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** A digest as this service writes it: the algorithm, a colon, 64 lower-case hex digits. */
export type Digest = `sha256:${string}`;

/**
 * The digest of a JSON value: SHA-256 over its canonical JSON in UTF-8. Two values with the same content have the same
 * digest, whatever the order of their keys.
 *
 * @throws TypeError when the value is not JSON.
 */
export function digestOf(value: unknown): Digest {
  return `sha256:${createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex')}`;
}
