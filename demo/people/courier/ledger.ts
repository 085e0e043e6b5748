import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { newTrackingNumber } from './tracking-number.ts';

const Parcel = z.strictObject({
  idempotencyKey: z.string(),
  /** The case number; who lives where is not kept. */
  reference: z.string(),
  trackingNumber: z.string(),
  /** The courier has nothing more to do with it: delivered or returned, and that has been told. */
  finished: z.boolean(),
});

/** A parcel in the courier's books. */
export type Parcel = z.infer<typeof Parcel>;

/** The courier's books: one line a change, in a file that is read again at the next start. */
export interface Ledger {
  /** The parcel of this key; a key that is new makes a parcel. */
  book(idempotencyKey: string, reference: string): { parcel: Parcel; isNew: boolean };
  finish(parcel: Parcel): void;
  parcels(): Parcel[];
}

export const openLedger = (directory: string): Ledger => {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'parcels.jsonl');
  const byKey = new Map<string, Parcel>();
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  for (const line of text.split('\n').filter(Boolean)) {
    const parcel = Parcel.parse(JSON.parse(line));
    byKey.set(parcel.idempotencyKey, parcel);
  }
  const taken = new Set([...byKey.values()].map(({ trackingNumber }) => trackingNumber));
  const keep = (parcel: Parcel): void => {
    appendFileSync(file, `${JSON.stringify(parcel)}\n`);
    byKey.set(parcel.idempotencyKey, parcel);
    taken.add(parcel.trackingNumber);
  };
  const freeNumber = (): string => {
    for (;;) {
      const number = newTrackingNumber();
      if (!taken.has(number)) return number;
    }
  };
  return {
    book: (idempotencyKey, reference) => {
      const known = byKey.get(idempotencyKey);
      if (known) return { parcel: known, isNew: false };
      const parcel = { idempotencyKey, reference, trackingNumber: freeNumber(), finished: false };
      keep(parcel);
      return { parcel, isNew: true };
    },
    finish: (parcel) => keep({ ...parcel, finished: true }),
    parcels: () => [...byKey.values()],
  };
};
