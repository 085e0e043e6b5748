import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issued } from '../../../../shared/domain/identifiers/issued.ts';
import {
  isNameApprovalNumber,
  makeNameApprovalNumber,
} from '../../../../shared/domain/identifiers/name-approval-number.ts';
import {
  compactOrganizationCode,
  isOrganizationCode,
  makeOrganizationCode,
  printedOrganizationCode,
} from '../../../../shared/domain/identifiers/organization-code.ts';
import {
  isRegistrationNumber,
  makeRegistrationNumber,
} from '../../../../shared/domain/identifiers/registration-number.ts';
import { isSealCode, makeSealCode } from '../../../../shared/domain/identifiers/seal-code.ts';
import { isTaxpayerNumber, makeTaxpayerNumber } from '../../../../shared/domain/identifiers/taxpayer-number.ts';
import { codeOf } from './code-of.ts';

const ranges: { name: string; last: number; make: (sequence: number) => Issued; accepts: (text: string) => boolean }[] =
  [
    { name: 'organization code', last: 99_999, make: makeOrganizationCode, accepts: isOrganizationCode },
    {
      name: 'registration number',
      last: 9_999_999,
      make: (sequence) => makeRegistrationNumber('440604', '2', sequence),
      accepts: isRegistrationNumber,
    },
    { name: 'seal code', last: 9_999_999, make: (sequence) => makeSealCode('440604', sequence), accepts: isSealCode },
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
  const organizationCode = codeOf(makeOrganizationCode(1));
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
