import { mod11And10 } from './iso-7064.ts';
import { type Issued, sequenceDigits } from './issued.ts';

/**
 * First digit of the sequence, by who is registered: 1 wholly or legal-person owned, 2 limited company of natural persons,
 * 3 sole proprietorship or partnership, 4 and 5 foreign, 6 individual business.
 */
export type RegistrationClass = '1' | '2' | '3' | '4' | '5' | '6';

/** What is registered, as far as its registration number tells. */
export type RegisteredAs =
  | { kind: 'limited-company' | 'joint-stock-company'; legalPersonOwner: boolean }
  | { kind: 'partnership' | 'sole-proprietorship' | 'individual-business' };

/**
 * The class of what is registered. That a joint-stock company 股份有限公司 is classed as a limited one is uncertain (?): the standard
 * speaks of companies of natural persons, and of wholly or legal-person owned ones.
 */
export function classOfRegistered(registered: RegisteredAs): RegistrationClass {
  switch (registered.kind) {
    case 'limited-company':
    case 'joint-stock-company':
      return registered.legalPersonOwner ? '1' : '2';
    case 'partnership':
    case 'sole-proprietorship':
      return '3';
    case 'individual-business':
      return '6';
  }
}

/** Whether a text is a registration number 注册号 (GS15-2006): fifteen digits with the right check digit. */
export function isRegistrationNumber(text: string): boolean {
  return /^\d{15}$/.test(text) && mod11And10(text.slice(0, 14)) === text[14];
}

/**
 * The n-th registration number of a registrar (six digits, GB/T 2260) and class. A class holds 9,999,999.
 */
export function makeRegistrationNumber(registrar: string, firstDigit: RegistrationClass, sequence: number): Issued {
  const digits = sequenceDigits(sequence, 7);
  if (!digits.ok) return digits;
  const body = registrar + firstDigit + digits.code;
  return { ok: true, code: body + mod11And10(body) };
}
