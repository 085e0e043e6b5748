import { allItems } from '../domain/catalogue/regimes.ts';
import type { ItemCode } from '../domain/catalogue/types.ts';

/** The scope to decide an item; an agency's system holds one per item of its own. */
export const reviewScope = (item: ItemCode): string => `review:${item}`;

/** Every scope that a token can carry. */
export const scopes = {
  applications: 'applications',
  /** Of officers: what they may review follows from the claims `agency` and `offices`. */
  reviewing: 'reviewing',
  operations: 'operations',
  collections: 'collections',
  engraving: 'engraving',
  supervision: 'supervision',
  administration: 'administration',
  reviews: allItems.map(reviewScope),
} as const;

export const allScopes: readonly string[] = Object.values(scopes).flat();
