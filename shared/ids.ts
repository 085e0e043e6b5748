import { createHash, randomBytes } from 'node:crypto';
import { shanghaiDate } from './domain/calendar/shanghai-time.ts';

/** Crockford's base 32: no letter that is taken for a digit when a number is read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What is drawn once for a request and its Idempotency-Key, and is the same whenever it is run again. */
export interface Once {
  /** Random: 128 bits at least. */
  seed: string;
  /** When the request came first, epoch ms. */
  at: number;
}

/**
 * 办件编号: `YZT`, the day in Shanghai, and 50 bits that nobody can guess. They are drawn from the seed of the request, so
 * that a request that is run again after a crash finds the draft that it has already created.
 */
export const caseNumberOf = ({ seed, at }: Once): string => {
  const day = shanghaiDate(at).replaceAll('-', '');
  const bytes = createHash('sha256').update(`case-number:${seed}`).digest().subarray(0, 10);
  return `YZT${day}-${Array.from(bytes, (byte) => alphabet[byte % 32]).join('')}`;
};

/** 材料编号: `CL-` (材料) and 80 bits that nobody can guess, drawn from the seed of the request that has asked for it. */
export const materialIdOf = ({ seed }: Once): string => {
  const bytes = createHash('sha256').update(`material:${seed}`).digest().subarray(0, 16);
  return `CL-${Array.from(bytes, (byte) => alphabet[byte % 32]).join('')}`;
};

/** What nobody can guess: 128 random bits, base64url. */
export const newSalt = (): string => randomBytes(16).toString('base64url');
