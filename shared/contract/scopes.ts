import { allItems } from '../domain/catalogue/items.ts';
import type { ItemCode } from '../domain/catalogue/types.ts';

/** The scope to decide an item; an agency's system holds one per item of its own, beside `reviews`. */
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
  /**
   * Of agencies' systems. What of it they may review follows from their scopes `review:…`, of which a route names none: HTTP APIs take
   * at most 10 scopes a route, and the catalogue may grow.
   */
  reviews: 'reviews',
} as const;

export const allScopes: readonly string[] = [...Object.values(scopes), ...allItems.map(reviewScope)];
