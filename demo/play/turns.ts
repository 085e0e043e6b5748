import type { ItemCode } from '../../shared/domain/catalogue/types.ts';
import { type AgencyScript, approveAtOnce, refuse } from '../people/agency/scripts.ts';

/** Lets agencies decide one after another: each waits for its turn with the review in hand. */
export interface Turns {
  script: AgencyScript;
  /** The items whose reviews are in their agencies' hands. */
  inHand(): ItemCode[];
  /** Lets the agency of this item decide. */
  give(item: ItemCode): void;
}

/** Turns in which one item, if any, is refused. */
export const createTurns = (refused?: ItemCode): Turns => {
  const waiting = new Map<ItemCode, () => void>();
  const given = new Set<ItemCode>();
  const turn = (item: ItemCode, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting.set(item, resolve);
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      if (given.has(item)) resolve();
    });
  const decide = refused ? refuse(refused) : approveAtOnce;
  return {
    script: async (review, signal) => {
      await turn(review.item, signal);
      return decide(review, signal);
    },
    inHand: () => [...waiting.keys()],
    give: (item) => {
      given.add(item);
      waiting.get(item)?.();
    },
  };
};

/** The elements in random order. */
export const shuffled = <T>(elements: readonly T[]): T[] =>
  elements
    .map((element) => ({ element, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ element }) => element);
