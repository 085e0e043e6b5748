import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CapitalWan, compareWan, isWan, sumWan, unitsOf } from '../../../../shared/domain/money/wan.ts';

describe('amounts in 万元', () => {
  test.each(['0', '100', '33.333334', '0.000001', '9999999999.999999'])('%s is one', (text) =>
    expect(isWan(text)).toBe(true),
  );
  test.each(['', '-1', '01', '1.', '.5', '1.0000001', '1e3', '１', '10000000000'])('"%s" is none', (text) =>
    expect(isWan(text)).toBe(false),
  );
  test.each(['0', '0.000000', 100, '1e3'])('%j is no capital', (value) =>
    expect(CapitalWan.safeParse(value).success).toBe(false),
  );
  test('add up exactly', () => {
    expect(sumWan(['0.1', '0.2'])).toBe('0.3');
    expect(sumWan(['33.333333', '33.333333', '33.333334'])).toBe('100');
    expect(sumWan([])).toBe('0');
  });
  test('are compared by value, not by text', () => {
    expect(compareWan('1.50', '1.5')).toBe(0);
    expect(compareWan('9', '10')).toBeLessThan(0);
    expect(compareWan('10.000001', '10')).toBeGreaterThan(0);
  });
  test('have units that no float could hold', () => {
    const amount = fc.tuple(fc.nat(), fc.nat({ max: 999_999 }));
    fc.assert(
      fc.property(amount, ([whole, decimals]) => {
        const text = `${whole}.${String(decimals).padStart(6, '0')}`;
        expect(unitsOf(text)).toBe(BigInt(whole) * 1_000_000n + BigInt(decimals));
      }),
    );
  });
  test('are refused when they are none', () => expect(() => unitsOf('x')).toThrow(SyntaxError));
});
