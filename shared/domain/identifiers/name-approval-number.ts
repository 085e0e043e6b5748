import { type Issued, sequenceDigits } from './issued.ts';
import { isRegionCode } from './region.ts';

/**
 * Whether a text is a name approval number 名称预先核准号. No standard fixes its structure; this one is ours: registrar (six
 * digits), year (four), sequence (six), without a check digit.
 */
export function isNameApprovalNumber(text: string): boolean {
  return /^\d{16}$/.test(text) && isRegionCode(text.slice(0, 6)) && /^(?:19|20)/.test(text.slice(6));
}

/** The n-th name approval of a registrar in a year; a year holds 999,999. */
export function makeNameApprovalNumber(registrar: string, year: number, sequence: number): Issued {
  const digits = sequenceDigits(sequence, 6);
  return digits.ok ? { ok: true, code: registrar + year + digits.code } : digits;
}
