import { compactOrganizationCode, isOrganizationCode } from './organization-code.ts';

/** Digits and capitals without I, O, S, V and Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/**
 * The check character of a unified social credit code's first seventeen characters (GB 32100-2015): weights 3^(i−1) mod 31.
 */
export function unifiedSocialCreditCodeCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += weight * ALPHABET.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Whether a text is a unified social credit code 统一社会信用代码: alphabet, six-digit region, its own check character and that of
 * the organization code inside (characters 9–17).
 */
export function isUnifiedSocialCreditCode(text: string): boolean {
  return (
    /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(text) &&
    isOrganizationCode(text.slice(8, 17)) &&
    unifiedSocialCreditCodeCheckCharacter(text.slice(0, 17)) === text[17]
  );
}

/** A credit code of department (one character), category (one), region (six) and organization code (printed or compact). */
export function makeUnifiedSocialCreditCode(
  department: string,
  category: string,
  region: string,
  organizationCode: string,
): string {
  const body = department + category + region + compactOrganizationCode(organizationCode);
  return body + unifiedSocialCreditCodeCheckCharacter(body);
}
