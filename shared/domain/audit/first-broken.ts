import type { ChainHead } from './daily-head.ts';
import { type Broken, brokenIn, type FoundChain } from './verify-chain.ts';

/** The first record that a signed manifest names and the chain does not have, or has as another. */
const notAsSigned = ({ caseId, aggregate, records }: FoundChain, signed: readonly ChainHead[]): Broken | undefined => {
  const hashes = new Map(records.map(({ sequence, record }) => [sequence, record.hash]));
  const differing = signed.filter(({ version, hash }) => hashes.get(version) !== hash).map(({ version }) => version);
  return differing.length === 0
    ? undefined
    : { caseId, aggregate, sequence: Math.min(...differing), fault: 'not-as-signed' };
};

/** Of what is wrong with a chain by itself and against what was signed, whatever comes first. */
const earlier = (one: Broken | undefined, other: Broken | undefined): Broken | undefined =>
  one && other ? (other.sequence < one.sequence ? other : one) : (one ?? other);

/**
 * The first broken record of some chains, in their order: by itself, or against the heads that were signed. A chain that was signed
 * and is not there at all comes last.
 */
export const firstBroken = (chains: readonly FoundChain[], signed: readonly ChainHead[]): Broken | undefined => {
  const byChain = Map.groupBy(signed, ({ aggregate }) => aggregate);
  for (const chain of chains) {
    const found = earlier(brokenIn(chain), notAsSigned(chain, byChain.get(chain.aggregate) ?? []));
    if (found) return found;
    byChain.delete(chain.aggregate);
  }
  for (const [aggregate, lines] of byChain) {
    const gone = lines[0] && notAsSigned({ caseId: lines[0].caseId, aggregate, records: [] }, lines);
    if (gone) return gone;
  }
  return undefined;
};
