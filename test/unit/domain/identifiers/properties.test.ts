import { mod11_2, mod11_10 } from 'cdigit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { citizenIdCheckCharacter, isCitizenId } from '../../../../shared/domain/identifiers/citizen-id.ts';
import { mod11And10, mod11Radix2 } from '../../../../shared/domain/identifiers/iso-7064.ts';
import { makeOrganizationCode } from '../../../../shared/domain/identifiers/organization-code.ts';
import {
  isRegistrationNumber,
  makeRegistrationNumber,
} from '../../../../shared/domain/identifiers/registration-number.ts';
import {
  isUnifiedSocialCreditCode,
  makeUnifiedSocialCreditCode,
} from '../../../../shared/domain/identifiers/unified-social-credit-code.ts';
import { codeOf } from './code-of.ts';

const region = fc.constantFrom('440604', '440605', '440606', '110108', '310000');
const sequence = fc.integer({ min: 1, max: 99_999 });
const digits = fc.stringMatching(/^\d{1,20}$/);

const citizenId = fc
  .tuple(region, fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true }), sequence)
  .map(([where, born, order]) => {
    const body = where + born.toISOString().slice(0, 10).replaceAll('-', '') + String(order % 1000).padStart(3, '0');
    return body + citizenIdCheckCharacter(body);
  });
const registrationNumber = fc
  .tuple(region, fc.constantFrom('1', '2', '3', '6'), sequence)
  .map(([where, first, order]) => codeOf(makeRegistrationNumber(where, first, order)));
const creditCode = fc
  .tuple(region, sequence)
  .map(([where, order]) => makeUnifiedSocialCreditCode('9', '1', where, codeOf(makeOrganizationCode(order))));

describe.each([
  { name: 'citizen ID', code: citizenId, accepts: isCitizenId },
  { name: 'registration number', code: registrationNumber, accepts: isRegistrationNumber },
  { name: 'unified social credit code', code: creditCode, accepts: isUnifiedSocialCreditCode },
])('$name', ({ code, accepts }) => {
  test('is valid as generated', () =>
    fc.assert(
      fc.property(code, (text) => {
        expect(accepts(text)).toBe(true);
      }),
    ));

  test('any single wrong character is found', () => {
    const place = fc.nat({ max: 17 });
    const wrong = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(code, place, wrong, (text, at, character) => {
        const index = at % text.length;
        fc.pre(text[index] !== character);
        expect(accepts(text.slice(0, index) + character + text.slice(index + 1))).toBe(false);
      }),
    );
  });
});

describe('ISO 7064 agrees with cdigit', () => {
  test('MOD 11-2', () =>
    fc.assert(
      fc.property(digits, (text) => {
        expect(mod11Radix2(text)).toBe(mod11_2.compute(text));
      }),
    ));
  test('MOD 11,10', () =>
    fc.assert(
      fc.property(digits, (text) => {
        expect(mod11And10(text)).toBe(mod11_10.compute(text));
      }),
    ));
});
