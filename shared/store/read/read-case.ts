import type { ItemCode } from '../../domain/catalogue/types.ts';
import type { Caller, Reviewer } from '../caller.ts';
import { type ReviewItem, reviewItem } from '../items/review.ts';
import { caseKey, reviewKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { type Dossier, dossierOf, type FullDossier } from './dossier.ts';
import { getItem, queryRange } from './query.ts';

/** Whether a review is of an office and an item of this reviewer. */
export const isReviewOf = ({ offices, items }: Reviewer, review: ReviewItem): boolean =>
  offices.includes(review.office) && items.includes(review.item);

/** All but reviewers, whose looks at a case go through the access log (`readForReviewer`). */
export type CaseReader = Exclude<Caller, Reviewer>;

/** What a caller may see of a dossier; undefined where it is not theirs. */
const visibleTo = (caller: CaseReader, dossier: Dossier): Dossier | undefined => {
  switch (caller.kind) {
    case 'operator':
      return dossier;
    case 'applicant':
      return dossier.case.owner === caller.subject ? dossier : undefined;
    case 'hall':
      return dossier.parcel?.hall && caller.halls.includes(dossier.parcel.hall) ? dossier : undefined;
    case 'engraver':
    case 'supervisor':
    case 'administrator':
      return undefined; // an engraver sees its orders only, never a case; so far no route shows the others any
  }
};

/** Reads a case for a caller: never anything that is sealed until the batch. Undefined: not found, or not theirs. */
export const readCase = async (table: Table, caller: CaseReader, caseId: string): Promise<Dossier | undefined> => {
  const dossier = dossierOf(await queryRange(table, caseKey(caseId).pk, 'A#', 'A$'));
  return dossier && visibleTo(caller, dossier);
};

/** Reads one review for the agency that it belongs to. Undefined: not found, or another office's or scope's. */
export const readReview = async (
  table: Table,
  caller: Reviewer,
  caseId: string,
  item: ItemCode,
): Promise<ReviewItem | undefined> => {
  const review = await getItem(table, reviewKey(caseId, item), reviewItem);
  return review && isReviewOf(caller, review) ? review : undefined;
};

/** Reads a case whole, for the service itself: what it shows to nobody, it may need to go on. Throws if there is none. */
export const readWholeCase = async (table: Table, caseId: string): Promise<FullDossier> => {
  const dossier = dossierOf(await queryRange(table, caseKey(caseId).pk, 'A#', 'T'));
  if (dossier === undefined) throw new Error(`no case ${caseId}`);
  return dossier;
};

/** Consents without the digests of people: as what they stand on the form says the form. */
const undigested = ({ people, person, ...item }: Record<string, unknown>): Record<string, unknown> => ({
  ...item,
  ...(typeof people === 'string' && { people: Object.values(JSON.parse(people)) }),
});

/** The whole file of a case for the archive 归档: every item and event, without task tokens, index attributes and digests of people. */
export const readArchive = async (table: Table, caseId: string): Promise<Record<string, unknown>[]> => {
  const found = await queryRange(table, caseKey(caseId).pk, 'A', 'a');
  return found.map(({ taskToken, workKey, workDue, ownerKey, ownerSort, named, ...kept }) => undigested(kept));
};
