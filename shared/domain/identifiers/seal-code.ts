import { type Issued, sequenceDigits } from './issued.ts';
import { isRegionCode } from './region.ts';

/**
 * Whether a text is a seal code 印章编码 of thirteen digits. Its inner structure is not published; ours is region (six) and
 * sequence (seven), without a check digit.
 */
export function isSealCode(text: string): boolean {
  return /^\d{13}$/.test(text) && isRegionCode(text.slice(0, 6));
}

/** The n-th seal code of a region; a region holds 9,999,999. */
export function makeSealCode(region: string, sequence: number): Issued {
  const digits = sequenceDigits(sequence, 7);
  return digits.ok ? { ok: true, code: region + digits.code } : digits;
}
