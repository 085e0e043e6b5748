import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outlineOf } from '../../../shared/domain/form/index.ts';
import { isNameApprovalNumber } from '../../../shared/domain/identifiers/name-approval-number.ts';
import { isOrganizationCode } from '../../../shared/domain/identifiers/organization-code.ts';
import { isRegistrationNumber } from '../../../shared/domain/identifiers/registration-number.ts';
import { isSealCode } from '../../../shared/domain/identifiers/seal-code.ts';
import { privateUse } from '../../../shared/domain/numbering/organization-code-range.ts';
import { type DrawnKind, numberOf, sequencesOf } from '../../../shared/domain/numbering/sequence.ts';
import { validForm } from '../domain/form/example.ts';

const form = outlineOf(validForm());
const now = Date.parse('2026-11-23T02:00:00.000Z');
const sequences = sequencesOf(form, now, privateUse);
const kinds = Object.keys(sequences) as DrawnKind[];

const valid: Record<DrawnKind, (text: string) => boolean> = {
  'name-approval-number': isNameApprovalNumber,
  'registration-number': isRegistrationNumber,
  'organization-code': isOrganizationCode,
  'seal-code': isSealCode,
};

/** How many numbers a range holds. */
const range: Record<DrawnKind, number> = {
  'name-approval-number': 999_999,
  'registration-number': 9_999_999,
  'organization-code': 98_999,
  'seal-code': 9_999_999,
};

describe('the sequences of a company', () => {
  test('are of its registrar, its class and the year in Shanghai', () => {
    const scopes = Object.fromEntries(kinds.map((kind) => [kind, sequences[kind].scope]));
    expect(scopes).toEqual({
      'name-approval-number': `${form.registrar}-2026`,
      'registration-number': expect.stringMatching(new RegExp(`^${form.registrar}-[12]$`)),
      'organization-code': 'PDY',
      'seal-code': form.registrar,
    });
  });

  test('begin the new year at midnight in Shanghai', () => {
    const scopeAt = (time: string) => sequencesOf(form, Date.parse(time), privateUse)['name-approval-number'].scope;
    expect(scopeAt('2026-12-31T15:59:59Z')).toBe(`${form.registrar}-2026`);
    expect(scopeAt('2026-12-31T16:00:00Z')).toBe(`${form.registrar}-2027`);
  });
});

describe.each(kinds)('a %s', (kind) => {
  const sequence = sequences[kind];

  test('is well formed with its check character, whatever its place in the range', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: range[kind] }), (n) => {
        const issued = numberOf(sequence, n);
        return issued.ok && valid[kind](issued.code);
      }),
    ));

  test('is issued once in its range', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: range[kind] }), { minLength: 2, maxLength: 20 }),
        (places) => {
          const codes = places.map((n) => numberOf(sequence, n)).map((issued) => (issued.ok ? issued.code : ''));
          return new Set(codes).size === places.length;
        },
      ),
    ));

  test('ends with its range', () => {
    expect(sequence.size).toBe(range[kind]);
    expect(numberOf(sequence, sequence.size).ok).toBe(true);
  });
});
