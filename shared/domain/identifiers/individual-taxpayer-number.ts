import { isCitizenId } from './citizen-id.ts';
import { type Issued, sequenceDigits } from './issued.ts';

/*
 * The taxpayer number of an individual business 个体工商户 before two certificates became one in December 2016 (国税发〔2006〕104号):
 * the citizen ID of its operator and two digits. From then on it is the credit code (92…).
 *
 * Such a number contains a citizen ID: it is personal data wherever it goes. Whoever calls must
 *   - store it sealed, as the identity numbers of the form are (shared/domain/personal), never plain and never as part of a key: the
 *     sequence and the register take a keyed digest of the citizen ID in place of it;
 *   - show it masked to everyone but its holder and the agency that issues it, and print it on that one certificate only;
 *   - keep it out of events, logs, errors and execution state (invariant 8), and out of identifiers that are made of other numbers.
 */

/** Whether a text is a taxpayer number of an individual business: a citizen ID and two digits, the first being 01. */
export function isIndividualTaxpayerNumber(text: string): boolean {
  return text.length === 20 && isCitizenId(text.slice(0, 18)) && /^(?!00)\d{2}$/.test(text.slice(18));
}

/** The n-th taxpayer number of an operator, who has at most 99. Personal data: see above for what callers must do. */
export function makeIndividualTaxpayerNumber(citizenId: string, sequence: number): Issued {
  const digits = sequenceDigits(sequence, 2);
  return digits.ok ? { ok: true, code: citizenId + digits.code } : digits;
}
