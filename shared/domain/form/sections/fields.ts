import * as z from 'zod';
import { isCivilDate } from '../../calendar/shanghai-time.ts';
import { isCitizenId } from '../../identifiers/citizen-id.ts';
import { isRegionCode, regionOf } from '../../identifiers/region.ts';
import { isRegistrationNumber } from '../../identifiers/registration-number.ts';
import { isUnifiedSocialCreditCode } from '../../identifiers/unified-social-credit-code.ts';
import type { ShapeCode } from '../shape-codes.ts';

/** A text of at most `max` characters (UTF-16 units) that passes a test; else the problem has that code. */
export function checkedText(max: number, code: ShapeCode, test: (text: string) => boolean) {
  // What is too long is named as that alone, and its pattern is not tried.
  return z
    .string()
    .max(max)
    .refine((text) => text.length > max || test(text), { params: { code } });
}

/** One line of text: not blank, no space at its ends, no control characters, no half surrogates (they have no digest). */
export function line(max: number) {
  return checkedText(max, 'form.text', (text) => isPlain(text) && !/\p{Cc}/u.test(text));
}

/** Text that may have several lines. */
export function paragraph(max: number) {
  return checkedText(max, 'form.text', (text) => isPlain(text) && !/[^\P{Cc}\n]/u.test(text));
}

/** A day, 'YYYY-MM-DD'. */
export const Day = checkedText(10, 'form.date', isCivilDate);
/** Six digits of GB/T 2260. */
export const RegionCode = checkedText(6, 'form.region', isRegionCode);
/** A region in which this city registers. */
export const Registrar = checkedText(6, 'form.registrar', (text) => regionOf(text) !== undefined);
/** 公民身份号码 */
export const CitizenId = checkedText(18, 'form.citizen-id', isCitizenId);
/** 营业执照号: a registration number or, for bodies registered since October 2015, a unified social credit code. */
export const LicenceNumber = checkedText(
  18,
  'form.licence-number',
  (text) => isRegistrationNumber(text) || isUnifiedSocialCreditCode(text),
);
/** 国民经济行业分类 GB/T 4754: section letter and two to four digits, 'F5191'. */
export const IndustryCode = checkedText(5, 'form.industry-code', (text) => /^[A-T]\d{2,4}$/.test(text));
/** 移动电话 */
export const Mobile = checkedText(11, 'form.mobile', (text) => /^1\d{10}$/.test(text));
/** 联系电话: a mobile, or a landline with its area code. */
export const Phone = checkedText(20, 'form.phone', (text) => /^(?:1\d{10}|0\d{2,3}-?\d{7,8}(?:-\d{1,5})?)$/.test(text));
/** 邮政编码 */
export const Postcode = checkedText(6, 'form.postcode', (text) => /^\d{6}$/.test(text));
/** Per cent with at most four decimals, above 0 and at most 100. */
export const Percentage = checkedText(8, 'form.percentage', (text) => isDecimal(text, 3, 4) && Number(text) <= 100);
/** Square metres with at most two decimals, above 0. */
export const SquareMetres = checkedText(10, 'form.area', (text) => isDecimal(text, 7, 2));
/** The identifier of something that the catalogue lists: an engraver, a hall. */
export const Identifier = checkedText(60, 'form.identifier', (text) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text));

function isPlain(text: string): boolean {
  return text !== '' && text.trim() === text && text.isWellFormed();
}

function isDecimal(text: string, whole: number, decimals: number): boolean {
  const pattern = new RegExp(`^(?:0|[1-9]\\d{0,${whole - 1}})(?:\\.\\d{1,${decimals}})?$`);
  return pattern.test(text) && Number(text) > 0;
}
