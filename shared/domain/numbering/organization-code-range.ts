import * as z from 'zod';
import { type Issued, sequenceDigits } from '../identifiers/issued.ts';
import { organizationCodeCheckCharacter } from '../identifiers/organization-code.ts';
import { creditCodeAlphabet } from '../identifiers/unified-social-credit-code.ts';

/** 码段: a run of organization codes, from the first eight characters to the last, both included. */
export interface OrganizationCodeRange {
  first: string;
  last: string;
}

/**
 * What businesses are numbered from outside production: of PDY00001–PDY99999, which GB 11714 reserves for private use, all but the
 * last 1,000, which stand for the agencies themselves (shared/domain/certificates/issuers.ts).
 */
export const privateUse: OrganizationCodeRange = { first: 'PDY00001', last: 'PDY98999' };

/** How the stack's parameter `OrganizationCodeRange` is written: `private-use`, or the first and last code of a range. */
export const organizationCodeRangePattern = `^(private-use|PDY\\d{5}-PDY\\d{5}|[${creditCodeAlphabet}]{8}-[${creditCodeAlphabet}]{8})$`;

const PRIVATE = /^PDY\d{5}$/;

/**
 * The place of a code, compared within its range. The private range counts in digits, as the standard writes it; ranges of an authority
 * (MA4X0000–MA4XYYYY) in the 31 characters of credit codes, since their codes must fit into one.
 */
const placeOf = (body: string): number =>
  PRIVATE.test(body)
    ? Number(body.slice(3))
    : [...body].reduce((place, character) => place * 31 + creditCodeAlphabet.indexOf(character), 0);

const bodyAt = (place: number): string => {
  let body = '';
  for (let rest = place; body.length < 8; rest = Math.floor(rest / 31))
    body = creditCodeAlphabet.charAt(rest % 31) + body;
  return body;
};

/** How many codes a range holds. */
export const sizeOf = ({ first, last }: OrganizationCodeRange): number => placeOf(last) - placeOf(first) + 1;

/**
 * The n-th organization code, printed, from the first of a range on; where a range ends is for whoever draws to keep. Beyond what its
 * eight characters can count there is none.
 */
export const organizationCodeFrom = (first: string, n: number): Issued => {
  if (PRIVATE.test(first)) {
    const digits = sequenceDigits(Number(first.slice(3)) + n - 1, 5);
    return digits.ok ? printed(`PDY${digits.code}`) : digits;
  }
  const place = placeOf(first) + n - 1;
  return place < 31 ** 8 ? printed(bodyAt(place)) : { ok: false, problem: 'range-exhausted' };
};

const printed = (body: string): Issued => ({ ok: true, code: `${body}-${organizationCodeCheckCharacter(body)}` });

const isOrdered = ({ first, last }: OrganizationCodeRange): boolean =>
  PRIVATE.test(first) === PRIVATE.test(last) && sizeOf({ first, last }) > 0 && placeOf(first) > 0;

/** The parameter as it reaches a function: parsed once, at its start. */
export const OrganizationCodeRangeSetting = z
  .string()
  .regex(new RegExp(organizationCodeRangePattern), 'private-use, or the first and last eight characters of a range')
  .transform((text): OrganizationCodeRange => {
    const [first = '', last = ''] = text.split('-');
    return text === 'private-use' ? privateUse : { first, last };
  })
  .refine(isOrdered, 'a range whose last code is not before its first')
  .refine(
    ({ first, last }) => !PRIVATE.test(first) || placeOf(last) <= placeOf(privateUse.last),
    `of private use only codes up to ${privateUse.last} are for businesses`,
  );
