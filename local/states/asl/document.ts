import type { Json } from '../../types.ts';
import { ERROR, StateFailure } from './failure.ts';

/** A JSON value and its text: the text is what the journal and the wire carry, so it is made once. */
export interface Doc {
  value: Json;
  text: string;
}

/** Largest input, output or result of a state, in bytes of UTF-8. */
export const PAYLOAD_LIMIT = 256 * 1024;

/** The document of a value. Throws `States.DataLimitExceeded` above 256 KB. */
export function docOf(value: Json): Doc {
  return { value, text: withinLimit(JSON.stringify(value)) };
}

/** The document of a JSON text. Throws a SyntaxError when it is not JSON. */
export function docFrom(text: string): Doc {
  return { value: JSON.parse(text) as Json, text };
}

/** Is the text larger than a state may carry? Counts bytes only where the length alone does not tell. */
export function exceedsLimit(text: string): boolean {
  return text.length * 3 > PAYLOAD_LIMIT && Buffer.byteLength(text) > PAYLOAD_LIMIT;
}

function withinLimit(text: string): string {
  if (!exceedsLimit(text)) return text;
  const cause = `The state returned a result with a size exceeding the maximum number of bytes service limit.`;
  throw new StateFailure(ERROR.dataLimitExceeded, cause);
}
