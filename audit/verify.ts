import type { ChainHead, SignedDay } from '../shared/domain/audit/daily-head.ts';
import { type BrokenDay, brokenDay, brokenManifest } from '../shared/domain/audit/verify-days.ts';
import { isSignatureOf } from '../shared/signing/verify.ts';
import { readLastSigned } from '../shared/store/audit/heads-of-day.ts';
import { ledgerOf } from '../shared/store/audit/ledgers.ts';
import type { Sources } from './sources.ts';
import { type LedgerFindings, verifyLedgers } from './verify-ledgers.ts';

/** Everything that an audit has found. */
export interface Findings extends LedgerFindings {
  /** The days whose heads are signed. */
  days: string[];
  /** Heads of chains in their manifests. */
  heads: number;
  brokenDay?: BrokenDay;
}

/** Reads and verifies the manifests of good days, in order, and gathers the heads in them until one is broken. */
const gather = async (
  { days }: Sources,
  good: readonly SignedDay[],
): Promise<{ heads: ChainHead[]; broken?: BrokenDay }> => {
  const heads: ChainHead[] = [];
  for (const day of good) {
    const manifests = await days.manifests(day.content);
    const broken = brokenManifest(day, manifests);
    if (broken) return { heads, broken };
    heads.push(...manifests.flatMap((manifest) => manifest?.heads ?? []));
  }
  return { heads };
};

/**
 * Verifies the whole audit: the chain of signed days, their signatures and manifests; every chain of the table; and that the table
 * still says what was signed. What a broken day says, and all days after it, counts for nothing.
 */
export const verify = async (sources: Sources): Promise<Findings> => {
  // Read first: a day that is signed meanwhile is in the bucket before the table remembers it.
  const last = await readLastSigned(sources.table);
  const found = await sources.days.all();
  const key = found.length > 0 ? await sources.publicKey() : undefined;
  const broken = brokenDay(
    found,
    last,
    ({ content, signature }) =>
      signature.keyId === sources.keyId && key !== undefined && isSignatureOf(content, signature, key),
  );
  const good = found.flatMap(({ day, signed }) => (signed && (!broken || day < broken.day) ? [signed] : []));
  const gathered = await gather(sources, good);
  const first = gathered.broken ?? broken;
  const ledgers = await verifyLedgers(sources.table, Map.groupBy(gathered.heads, ledgerOf));
  return {
    ...ledgers,
    days: found.map(({ day }) => day),
    heads: gathered.heads.length,
    ...(first && { brokenDay: first }),
  };
};
