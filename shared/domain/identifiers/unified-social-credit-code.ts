import { compactOrganizationCode, isOrganizationCode } from './organization-code.ts';

/** Digits and capitals without I, O, S, V and Z (GB 32100-2015). */
export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** What is known by a credit code, with the characters of its registering department and of its category. */
const classes = {
  /** 机构编制 1, 机关 1: an agency of the state. */
  'state-organ': { department: '1', category: '1' },
  /** 工商 9, 企业 1. */
  enterprise: { department: '9', category: '1' },
  /** 工商 9, 个体工商户 2: from December 2016 (两证整合). */
  'individual-business': { department: '9', category: '2' },
  /** 工商 9, 农民专业合作社 3. */
  'farmers-cooperative': { department: '9', category: '3' },
} as const;

export type CreditCodeClass = keyof typeof classes;

/** The parts of a unified social credit code. */
export interface CreditCodeParts {
  /** 登记管理部门代码, one character. */
  department: string;
  /** 机构类别代码, one character. */
  category: string;
  /** 登记管理机关行政区划码, six digits (GB/T 2260). */
  region: string;
  /** 主体标识码: the organization code, compact. */
  organizationCode: string;
}

/**
 * The check character of a unified social credit code's first seventeen characters (GB 32100-2015): weights 3^(i−1) mod 31.
 * @throws RangeError for a character outside the alphabet, of which no credit code can be made.
 */
export function unifiedSocialCreditCodeCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    const value = creditCodeAlphabet.indexOf(character);
    if (value < 0) throw new RangeError(`Not a character of a credit code: ${character}`);
    sum += weight * value;
    weight = (weight * 3) % 31;
  }
  return creditCodeAlphabet.charAt((31 - (sum % 31)) % 31);
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

/** The parts of a unified social credit code, or undefined where a text is none. */
export function parseUnifiedSocialCreditCode(text: string): CreditCodeParts | undefined {
  if (!isUnifiedSocialCreditCode(text)) return undefined;
  return {
    department: text.charAt(0),
    category: text.charAt(1),
    region: text.slice(2, 8),
    organizationCode: text.slice(8, 17),
  };
}

/** The credit code of a body of some class in a region (six digits), by its organization code (printed or compact). */
export function creditCodeOf(of: CreditCodeClass, region: string, organizationCode: string): string {
  const { department, category } = classes[of];
  return makeUnifiedSocialCreditCode(department, category, region, organizationCode);
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
