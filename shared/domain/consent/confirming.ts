import type { Answered, ConsentRecord } from './record.ts';
import type { ConcernDigests } from './standing.ts';

/**
 * What is recorded of somebody who confirms what concerns them now. What they have confirmed of the case's own form stays confirmed beside
 * it, since a supplement that is proposed may never be sent; of all that they ever confirmed nothing else is kept.
 */
export const confirming = (
  before: ConsentRecord | undefined,
  { parts, own }: Pick<ConcernDigests, 'parts' | 'own'>,
  how: Answered,
): ConsentRecord => {
  const stays = (before?.confirmed?.parts ?? []).filter((part) => own.includes(part));
  return { confirmed: { parts: [...new Set([...parts, ...stays])], ...how } };
};
