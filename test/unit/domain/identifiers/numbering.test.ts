import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeCertificateIdentifier } from '../../../../shared/domain/identifiers/certificate-identifier.ts';
import {
  isIndividualTaxpayerNumber,
  makeIndividualTaxpayerNumber,
} from '../../../../shared/domain/identifiers/individual-taxpayer-number.ts';
import type { Issued } from '../../../../shared/domain/identifiers/issued.ts';
import {
  isNameApprovalNumber,
  makeNameApprovalNumber,
} from '../../../../shared/domain/identifiers/name-approval-number.ts';
import {
  compactOrganizationCode,
  isOrganizationCode,
  printedOrganizationCode,
} from '../../../../shared/domain/identifiers/organization-code.ts';
import {
  classOfRegistered,
  isRegistrationNumber,
  makeRegistrationNumber,
  type RegisteredAs,
} from '../../../../shared/domain/identifiers/registration-number.ts';
import { isSealCode, makeSealCode } from '../../../../shared/domain/identifiers/seal-code.ts';
import { isTaxpayerNumber, makeTaxpayerNumber } from '../../../../shared/domain/identifiers/taxpayer-number.ts';
import {
  creditCodeOf,
  isUnifiedSocialCreditCode,
  parseUnifiedSocialCreditCode,
} from '../../../../shared/domain/identifiers/unified-social-credit-code.ts';
import { organizationCodeFrom } from '../../../../shared/domain/numbering/organization-code-range.ts';
import { codeOf } from './code-of.ts';

const ranges: { name: string; last: number; make: (sequence: number) => Issued; accepts: (text: string) => boolean }[] =
  [
    {
      name: 'organization code of private use',
      last: 99_999,
      make: (sequence) => organizationCodeFrom('PDY00001', sequence),
      accepts: isOrganizationCode,
    },
    {
      name: 'registration number',
      last: 9_999_999,
      make: (sequence) => makeRegistrationNumber('440604', '2', sequence),
      accepts: isRegistrationNumber,
    },
    { name: 'seal code', last: 9_999_999, make: (sequence) => makeSealCode('440604', sequence), accepts: isSealCode },
    {
      name: 'taxpayer number of an individual business',
      last: 99,
      make: (sequence) => makeIndividualTaxpayerNumber('11010519491231002X', sequence),
      accepts: isIndividualTaxpayerNumber,
    },
    {
      name: 'name approval number',
      last: 999_999,
      make: (sequence) => makeNameApprovalNumber('440604', 2013, sequence),
      accepts: isNameApprovalNumber,
    },
  ];

describe.each(ranges)('the range of the $name', ({ last, make, accepts }) => {
  test('is valid from its first number to its last', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: last }), (sequence) => accepts(codeOf(make(sequence)))));
    expect(accepts(codeOf(make(1)))).toBe(true);
    expect(accepts(codeOf(make(last)))).toBe(true);
  });

  test('is exhausted after its last number', () =>
    expect(make(last + 1)).toEqual({ ok: false, problem: 'range-exhausted' }));

  test.each([0, -1, 1.5, Number.NaN])('has no number %s', (sequence) =>
    expect(() => make(sequence)).toThrow(RangeError),
  );
});

test('numbers follow from one another', () => {
  expect(codeOf(makeRegistrationNumber('440604', '2', 105))).toBe('440604200001050');
  expect(codeOf(makeRegistrationNumber('440604', '2', 104))).toBe('440604200001041');
  const organizationCode = codeOf(organizationCodeFrom('PDY00001', 1));
  expect(organizationCode).toBe('PDY00001-X');
  const taxpayerNumber = makeTaxpayerNumber('440604', organizationCode);
  expect(taxpayerNumber).toBe('440604PDY00001X');
  expect(isTaxpayerNumber(taxpayerNumber)).toBe(true);
});

test('an organization code changes between print and number and back', () => {
  expect(compactOrganizationCode('PDY00001-X')).toBe('PDY00001X');
  expect(printedOrganizationCode('PDY00001X')).toBe('PDY00001-X');
  expect(printedOrganizationCode('PDY00001-X')).toBe('PDY00001-X');
});

test.each([
  [{ kind: 'limited-company', legalPersonOwner: false }, '2'],
  [{ kind: 'limited-company', legalPersonOwner: true }, '1'],
  [{ kind: 'joint-stock-company', legalPersonOwner: false }, '2'],
  [{ kind: 'joint-stock-company', legalPersonOwner: true }, '1'],
  [{ kind: 'partnership' }, '3'],
  [{ kind: 'sole-proprietorship' }, '3'],
  [{ kind: 'individual-business' }, '6'],
] satisfies [RegisteredAs, string][])('%j is numbered in class %s', (registered, digit) => {
  const number = codeOf(makeRegistrationNumber('440604', classOfRegistered(registered), 1));
  expect(number.slice(6, 14)).toBe(`${digit}0000001`);
  expect(isRegistrationNumber(number)).toBe(true);
});

test('a credit code says who is known by it, and gives its organization code back', () => {
  const code = creditCodeOf('enterprise', '440604', 'PDY00001-X');
  expect(isUnifiedSocialCreditCode(code)).toBe(true);
  expect(parseUnifiedSocialCreditCode(code)).toEqual({
    ...{ department: '9', category: '1', region: '440604', organizationCode: 'PDY00001X' },
  });
  expect(creditCodeOf('individual-business', '440604', 'PDY00001X')).toMatch(/^92440604/);
  expect(creditCodeOf('farmers-cooperative', '440604', 'PDY00001X')).toMatch(/^93440604/);
  expect(creditCodeOf('state-organ', '440604', 'PDY00001X')).toMatch(/^11440604/);
  expect(parseUnifiedSocialCreditCode('91350100M000100Y4Z')).toBeUndefined();
});

test('of an organization code with a letter that credit codes leave out, none can be made', () =>
  expect(() => creditCodeOf('enterprise', '440604', 'PDI00001X')).toThrow(RangeError));

test('a certificate identifier cannot be made of parts that are none', () => {
  const parts = { type: '11100000000013338W011', issuer: '11430000006122244L', serial: '20230000403', version: 1 };
  expect(makeCertificateIdentifier(parts)).toBe(
    '1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U',
  );
  for (const wrong of [
    { type: '011' },
    { issuer: '114300000061222440' },
    { serial: 'a' },
    { version: 0 },
    { version: 1_000 },
  ])
    expect(() => makeCertificateIdentifier({ ...parts, ...wrong })).toThrow(RangeError);
});
