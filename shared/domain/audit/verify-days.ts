import { addDays } from '../calendar/shanghai-time.ts';
import { digestOf } from '../canonical/digest.ts';
import { digestOfDay, type Manifest, type SignedDay } from './daily-head.ts';

/** What can be wrong with the signed head of a day. */
export type DayFault =
  /** There is none, though there are later ones, or the table says that there was. */
  | 'day-missing'
  /** It says something else than its name or its shape. */
  | 'day-altered'
  | 'signature-invalid'
  /** It does not follow the head of the day before. */
  | 'day-unlinked'
  /** A manifest is not there, or not what the head's digest was made of. */
  | 'manifest-altered';

export interface BrokenDay {
  day: string;
  fault: DayFault;
}

/** The last day that was signed, as the table remembers it. */
export interface LastSigned {
  day: string;
  digest: string;
}

/** A signed head as it was found under the name of its day; undefined where it has not the shape of one. */
export interface FoundDay {
  day: string;
  signed: SignedDay | undefined;
}

type Verifies = (signed: SignedDay) => boolean;

const faultOf = (
  { day, signed }: FoundDay,
  before: SignedDay | undefined,
  verifies: Verifies,
): DayFault | undefined => {
  if (signed === undefined || signed.content.day !== day) return 'day-altered';
  if (!verifies(signed)) return 'signature-invalid';
  const previous = before === undefined ? '' : digestOfDay(before.content);
  return signed.content.previous === previous ? undefined : 'day-unlinked';
};

/** Verifies the chain of days from the first to the last that was signed, without a gap. Days are given in order. */
export const brokenDay = (
  days: readonly FoundDay[],
  last: LastSigned | undefined,
  verifies: Verifies,
): BrokenDay | undefined => {
  let before: SignedDay | undefined;
  for (const found of days) {
    const expected = before === undefined ? found.day : addDays(before.content.day, 1);
    if (found.day !== expected) return { day: expected, fault: 'day-missing' };
    const fault = faultOf(found, before, verifies);
    if (fault) return { day: found.day, fault };
    before = found.signed;
  }
  if (last === undefined) return undefined;
  if (before === undefined) return { day: last.day, fault: 'day-missing' };
  // A day that is signed and not yet remembered comes after the last.
  const remembered = days.find(({ day }) => day === last.day)?.signed;
  if (remembered === undefined) return { day: addDays(before.content.day, 1), fault: 'day-missing' };
  return digestOfDay(remembered.content) === last.digest ? undefined : { day: last.day, fault: 'day-altered' };
};

/** Verifies the manifests of a day against its head. */
export const brokenManifest = (
  { content }: SignedDay,
  manifests: readonly (Manifest | undefined)[],
): BrokenDay | undefined => {
  const isAsSigned = content.shards.every(({ digest, count }, at) => {
    const manifest = manifests[at];
    return manifest !== undefined && manifest.heads.length === count && digestOf(manifest) === digest;
  });
  return isAsSigned ? undefined : { day: content.day, fault: 'manifest-altered' };
};
