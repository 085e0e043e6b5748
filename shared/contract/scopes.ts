import { allItems } from '../domain/catalogue/regimes.ts';
import type { ItemCode } from '../domain/catalogue/types.ts';

/** The scope to decide an item; an agency holds one per item of its own. */
export const reviewScope = (item: ItemCode): string => `review:${item}`;

/** Every scope that a token can carry. */
export const scopes = {
  applications: 'applications',
  operations: 'operations',
  collections: 'collections',
  engraving: 'engraving',
  reviews: allItems.map(reviewScope),
} as const;

export const allScopes: readonly string[] = [
  scopes.applications,
  scopes.operations,
  scopes.collections,
  scopes.engraving,
  ...scopes.reviews,
];
