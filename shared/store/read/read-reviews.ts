import { type ReviewItem, reviewItem } from '../items/review.ts';
import { caseKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { queryRange } from './query.ts';

/** The reviews of a case and nothing else of it, for the service itself: who is to be told, and of which items. */
export const readReviews = async (table: Table, caseId: string): Promise<ReviewItem[]> => {
  const found = await queryRange(table, caseKey(caseId).pk, 'A#REVIEW#', 'A#REVIEW$');
  return found.map((item) => reviewItem.parse(item));
};
