/** A number that was made, or the named reason why there is none. */
export type Issued = { ok: true; code: string } | { ok: false; problem: 'range-exhausted' };

/**
 * The digits of a sequence number that starts at 1 and has a fixed length, or that the range is used up.
 *
 * @throws RangeError when the sequence is not a whole number from 1: a fault of the caller, not of the range.
 */
export function sequenceDigits(sequence: number, length: number): Issued {
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`Not a sequence number: ${sequence}`);
  const digits = String(sequence).padStart(length, '0');
  return digits.length > length ? { ok: false, problem: 'range-exhausted' } : { ok: true, code: digits };
}
