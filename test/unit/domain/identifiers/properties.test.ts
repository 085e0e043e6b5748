import { mod11_2, mod11_10, mod37_36 } from 'cdigit';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isCertificateIdentifier,
  makeCertificateIdentifier,
} from '../../../../shared/domain/identifiers/certificate-identifier.ts';
import { citizenIdCheckCharacter, isCitizenId } from '../../../../shared/domain/identifiers/citizen-id.ts';
import { mod11And10, mod11Radix2, mod37And36 } from '../../../../shared/domain/identifiers/iso-7064.ts';
import {
  compactOrganizationCode,
  isOrganizationCode,
} from '../../../../shared/domain/identifiers/organization-code.ts';
import {
  isRegistrationNumber,
  makeRegistrationNumber,
} from '../../../../shared/domain/identifiers/registration-number.ts';
import {
  creditCodeOf,
  isUnifiedSocialCreditCode,
  makeUnifiedSocialCreditCode,
} from '../../../../shared/domain/identifiers/unified-social-credit-code.ts';
import { organizationCodeFrom } from '../../../../shared/domain/numbering/organization-code-range.ts';
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
  .map(([where, order]) =>
    makeUnifiedSocialCreditCode('9', '1', where, codeOf(organizationCodeFrom('PDY00001', order))),
  );

const organizationCode = sequence.map((order) =>
  compactOrganizationCode(codeOf(organizationCodeFrom('PDY00001', order))),
);
const certificateIdentifier = fc
  .tuple(creditCode, fc.integer({ min: 0, max: 999 }), creditCode, fc.stringMatching(/^[0-9A-Z]{1,32}$/), sequence)
  .map(([authority, type, issuer, serial, order]) =>
    makeCertificateIdentifier({
      ...{ type: authority + String(type).padStart(3, '0'), issuer, serial },
      version: (order % 999) + 1,
    }),
  );

const codes = [
  { name: 'citizen ID', code: citizenId, accepts: isCitizenId },
  { name: 'registration number', code: registrationNumber, accepts: isRegistrationNumber },
  { name: 'unified social credit code', code: creditCode, accepts: isUnifiedSocialCreditCode },
  { name: 'certificate identifier', code: certificateIdentifier, accepts: isCertificateIdentifier },
];

describe.each(codes)('$name', ({ code, accepts }) => {
  test('is valid as generated', () =>
    fc.assert(
      fc.property(code, (text) => {
        expect(accepts(text)).toBe(true);
      }),
    ));

  test('any single wrong character is found', () => {
    const wrong = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    fc.assert(
      fc.property(code, fc.nat(), wrong, (text, at, character) => {
        const index = at % text.length;
        fc.pre(text[index] !== character);
        expect(accepts(text.slice(0, index) + character + text.slice(index + 1))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

/**
 * Two neighbours that have changed places are found wherever the standard guarantees it: by pure MOD 11-2, and by weights that differ
 * modulo a prime. The hybrid systems MOD 11,10 and MOD 37,36 find most of them and promise none.
 */
describe.each([
  { name: 'citizen ID', code: citizenId, accepts: isCitizenId },
  { name: 'unified social credit code', code: creditCode, accepts: isUnifiedSocialCreditCode },
  { name: 'organization code of digits', code: organizationCode, accepts: isOrganizationCode, from: 3, end: 8 },
])('$name', ({ code, accepts, from = 0, end = 18 }) => {
  test('neighbours that have changed places are found', () => {
    fc.assert(
      fc.property(code, fc.nat(), (text, at) => {
        const index = from + (at % (end - 1 - from));
        const [left = '', right = ''] = text.slice(index, index + 2);
        fc.pre(left !== right);
        expect(accepts(text.slice(0, index) + right + left + text.slice(index + 2))).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

test('the check of an organization code alone takes letters eleven apart for one another: inside a credit code they are found', () => {
  expect(isOrganizationCode('MA4X6KJM2')).toBe(true);
  expect(isOrganizationCode('MA4M6KJM2')).toBe(true);
  const code = creditCodeOf('enterprise', '440604', 'MA4X6KJM2');
  expect(isUnifiedSocialCreditCode(code)).toBe(true);
  expect(isUnifiedSocialCreditCode(code.replace('MA4X', 'MA4M'))).toBe(false);
});

describe('ISO 7064 agrees with cdigit', () => {
  test.each([
    { name: 'MOD 11-2', ours: mod11Radix2, theirs: mod11_2, texts: digits },
    { name: 'MOD 11,10', ours: mod11And10, theirs: mod11_10, texts: digits },
    { name: 'MOD 37,36', ours: mod37And36, theirs: mod37_36, texts: fc.stringMatching(/^[0-9A-Z]{1,60}$/) },
  ])('$name', ({ ours, theirs, texts }) =>
    fc.assert(
      fc.property(texts, (text) => {
        expect(ours(text)).toBe(theirs.compute(text));
      }),
    ),
  );
});
