import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import { shanghaiDate } from './domain/calendar/shanghai-time.ts';

/** Crockford's base 32: no letter that is taken for a digit when a number is read out. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Where new identifiers come from. */
export interface Ids {
  caseNumber(): string;
}

/** 办件编号: `YZT`, the day in Shanghai, and 50 random bits, so that nobody can guess another's. */
export const randomIds = (clock: Clock): Ids => ({
  caseNumber: () => {
    const day = shanghaiDate(clock.now()).replaceAll('-', '');
    const tail = Array.from(randomBytes(10), (byte) => alphabet[byte % 32]).join('');
    return `YZT${day}-${tail}`;
  },
});
