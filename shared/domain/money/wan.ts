import * as z from 'zod';

/** Six decimals of 万元 are one 分 (0.01 yuan): the smallest amount there is. */
const DECIMALS = 6;

/** An amount in 万元 (ten thousand yuan) as decimal text, '100' or '33.333334': never a float. */
export type Wan = string;

const PATTERN = /^(?:0|[1-9]\d{0,9})(?:\.\d{1,6})?$/;

/** Whether a text is an amount in 万元: no sign, no leading zero, at most ten digits and six decimals. */
export function isWan(text: string): boolean {
  return PATTERN.test(text);
}

/** Capital in 万元: an amount above zero. */
export const CapitalWan = z
  .string()
  .max(17)
  .refine((text) => isWan(text) && unitsOf(text) > 0n, { params: { code: 'form.amount' } });

/** The exact sum of amounts. */
export function sumWan(amounts: readonly Wan[]): Wan {
  return wanOf(amounts.reduce((sum, amount) => sum + unitsOf(amount), 0n));
}

/** Exact order of two amounts, below, at or above zero; '1.50' and '1.5' are equal. */
export function compareWan(left: Wan, right: Wan): number {
  const difference = unitsOf(left) - unitsOf(right);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/**
 * The amount in its smallest units (分).
 *
 * @throws SyntaxError when the text is not an amount.
 */
export function unitsOf(amount: Wan): bigint {
  if (!isWan(amount)) throw new SyntaxError('Not an amount in 万元');
  const [whole = '', decimals = ''] = amount.split('.');
  return BigInt(whole + decimals.padEnd(DECIMALS, '0'));
}

function wanOf(units: bigint): Wan {
  const digits = units.toString().padStart(DECIMALS + 1, '0');
  const decimals = digits.slice(-DECIMALS).replace(/0+$/, '');
  const whole = digits.slice(0, -DECIMALS);
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
