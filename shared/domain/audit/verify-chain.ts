import { digestOf } from '../canonical/digest.ts';
import type { ChainName, Head } from './chain.ts';

/** A record as it was found, at the place of the chain that its key names. */
export interface Found {
  sequence: number;
  record: Readonly<Record<string, unknown>>;
}

/** A chain as it was found: its records in the order of their keys, and where its head says that it ends. */
export interface FoundChain extends ChainName {
  records: readonly Found[];
  /** Undefined where there is no aggregate, or none that says where it is. */
  head?: Head | undefined;
}

/** What can be wrong with a record. */
export type Fault =
  /** There is no record of this number, though later ones or the head say that there was. */
  | 'missing'
  /** It is not what its hash was made of. */
  | 'altered'
  /** It is a record of another place. */
  | 'moved'
  /** It does not follow the record before it: one of the two was made anew. */
  | 'unlinked'
  /** It comes after the head of its chain, so that it was not written with the aggregate. */
  | 'beyond-head'
  /** The head names another record as the last: one of the two was made anew. */
  | 'not-the-head'
  /** There is no aggregate of which this could be the chain. */
  | 'no-head'
  /** It is not the record that the signed head of a day names. */
  | 'not-as-signed';

/** The first broken record of a chain. */
export interface Broken extends ChainName {
  sequence: number;
  fault: Fault;
}

const faultOf = (
  chain: FoundChain,
  { sequence, record }: Found,
  expected: number,
  before: unknown,
): Fault | undefined => {
  if (sequence !== expected) return 'missing';
  const { hash, ...body } = record;
  if (hash !== digestOf(body)) return 'altered';
  const isAtHome = body.caseId === chain.caseId && body.aggregate === chain.aggregate && body.sequence === sequence;
  if (!isAtHome) return 'moved';
  return body.previous === before ? undefined : 'unlinked';
};

/** What is wrong at the end of a chain whose records hold, where its head says something else. */
const endFault = ({ records, head }: FoundChain): Omit<Broken, keyof ChainName> | undefined => {
  const last = records.length;
  if (head === undefined) return { sequence: last, fault: 'no-head' };
  if (head.version > last) return { sequence: last + 1, fault: 'missing' };
  if (head.version < last) return { sequence: head.version + 1, fault: 'beyond-head' };
  return head.chain === (records.at(-1)?.record.hash ?? '') ? undefined : { sequence: last, fault: 'not-the-head' };
};

/**
 * Verifies a chain (invariant 4): its records count 1 … n without a gap, the hash of each covers it and the hash before it, and
 * its head stands at the last. Answers the first record at which that is not so.
 */
export const brokenIn = (chain: FoundChain): Broken | undefined => {
  const { caseId, aggregate } = chain;
  let before: unknown = '';
  for (const [at, found] of chain.records.entries()) {
    const fault = faultOf(chain, found, at + 1, before);
    if (fault) return { caseId, aggregate, sequence: at + 1, fault };
    before = found.record.hash;
  }
  const end = endFault(chain);
  return end && { caseId, aggregate, ...end };
};
