import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issuerCreditCode } from '../../../shared/domain/certificates/issuers.ts';
import { outlineOf } from '../../../shared/domain/form/index.ts';
import { isOrganizationCode } from '../../../shared/domain/identifiers/organization-code.ts';
import {
  creditCodeOf,
  isUnifiedSocialCreditCode,
} from '../../../shared/domain/identifiers/unified-social-credit-code.ts';
import {
  OrganizationCodeRangeSetting,
  organizationCodeFrom,
  organizationCodeRangePattern,
  sizeOf,
} from '../../../shared/domain/numbering/organization-code-range.ts';
import { numberOf, sequencesOf } from '../../../shared/domain/numbering/sequence.ts';
import { validForm } from '../domain/form/example.ts';
import { codeOf } from '../domain/identifiers/code-of.ts';

const rangeOf = (text: string) => OrganizationCodeRangeSetting.parse(text);
const sequenceIn = (text: string) => sequencesOf(outlineOf(validForm()), 0, rangeOf(text))['organization-code'];
const codesOf = (text: string): string[] => {
  const sequence = sequenceIn(text);
  return Array.from({ length: sequence.size }, (_, at) => codeOf(numberOf(sequence, at + 1)));
};

describe('the parameter', () => {
  test.each([
    ['private-use', 'PDY00001', 'PDY98999', 98_999],
    ['PDY00100-PDY00199', 'PDY00100', 'PDY00199', 100],
    ['MA4X0000-MA4XYYYY', 'MA4X0000', 'MA4XYYYY', 31 ** 4],
    ['59963405-59963405', '59963405', '59963405', 1],
  ])('%s opens %s to %s: %s codes', (text, first, last, size) => {
    expect(rangeOf(text)).toEqual({ first, last });
    expect(sizeOf(rangeOf(text))).toBe(size);
    expect(text).toMatch(new RegExp(organizationCodeRangePattern));
  });

  test.each([
    '',
    'public',
    'PDY00001',
    'pdy00001-pdy00002',
    'MA4X0000-MA4XZZZZ',
    'MA4X00000-MA4XYYYYY',
    'MA4X0000–MA4XYYYY',
  ])('%j is refused when the stack is deployed, and by the function', (text) => {
    expect(text).not.toMatch(new RegExp(organizationCodeRangePattern));
    expect(OrganizationCodeRangeSetting.safeParse(text).success).toBe(false);
  });

  test.each([
    ['MA4XYYYY-MA4X0000', 'ends before it begins'],
    ['PDY00000-PDY00010', 'begins before the private range'],
    ['PDY90000-PDY99000', 'reaches into the codes of the agencies'],
  ])('%s is refused by the function: it %s', (text) =>
    expect(OrganizationCodeRangeSetting.safeParse(text).success).toBe(false),
  );
});

describe('the codes of a range', () => {
  test('are those of private use, in digits', () =>
    expect(codesOf('PDY00099-PDY00101')).toEqual(['PDY00099-2', 'PDY00100-4', 'PDY00101-2']));

  test('are those of an authority, in the characters of credit codes', () => {
    const codes = codesOf('MA4X0000-MA4X00Y0');
    expect(codes.slice(0, 3).map((code) => code.slice(0, 8))).toEqual(['MA4X0000', 'MA4X0001', 'MA4X0002']);
    expect(codes.slice(30, 32).map((code) => code.slice(0, 8))).toEqual(['MA4X000Y', 'MA4X0010']);
    expect(codes.at(-1)?.slice(0, 8)).toBe('MA4X00Y0');
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(isUnifiedSocialCreditCode(creditCodeOf('enterprise', '440604', code))).toBe(true);
  });

  test('are valid wherever they lie', () =>
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{8}$/).filter((first) => !first.startsWith('PDY')),
        fc.integer({ min: 1, max: 1_000 }),
        (first, n) => {
          const issued = organizationCodeFrom(first, n);
          return !issued.ok || isOrganizationCode(issued.code);
        },
      ),
    ));

  test('end where eight characters do', () => {
    expect(organizationCodeFrom('YYYYYYYY', 1).ok).toBe(true);
    expect(organizationCodeFrom('YYYYYYYY', 2)).toEqual({ ok: false, problem: 'range-exhausted' });
  });

  test('go on after a range was lengthened, and begin anew in another', () => {
    const [short, long] = [sequenceIn('MA4X0000-MA4X0010'), sequenceIn('MA4X0000-MA4XYYYY')];
    expect({ ...long, size: short.size }).toEqual(short);
    expect(long.size).toBeGreaterThan(short.size);
    expect(sequenceIn('MA4Y0000-MA4Y0010').scope).not.toBe(short.scope);
  });

  test('are never those of an agency, which stand behind the private range', () => {
    const last = sequenceIn('private-use');
    const ends = codeOf(numberOf(last, last.size)).slice(0, 8);
    expect(issuerCreditCode('public-security', '440608').slice(8, 16) > ends).toBe(true);
    expect(issuerCreditCode('market-regulation', '440600').slice(8, 16) > ends).toBe(true);
  });
});

test('every office has a credit code of its own, and none is an enterprise', () => {
  const regions = ['440600', '440604', '440605', '440606', '440607', '440608'];
  const agencies = ['market-regulation', 'quality-supervision', 'state-tax', 'local-tax', 'public-security'] as const;
  const codes = agencies.flatMap((agency) => regions.map((region) => issuerCreditCode(agency, region)));
  for (const code of codes) expect(isUnifiedSocialCreditCode(code) && code.startsWith('1144060')).toBe(true);
  expect(new Set(codes.map((code) => code.slice(8, 17))).size).toBe(codes.length);
});
