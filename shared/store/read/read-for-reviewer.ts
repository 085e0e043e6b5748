import { type ItemOf, itemIn } from '../../domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../domain/catalogue/procedure-of-case.ts';
import type { ItemCode } from '../../domain/catalogue/types.ts';
import { isSeenBy } from '../../domain/materials/handed-in.ts';
import type { SealedForm } from '../../domain/personal/sealed-form.ts';
import { type Asked, logAccess } from '../audit/access-log.ts';
import { type Reviewer, reviewerId } from '../caller.ts';
import { keptOf, type MaterialItem } from '../items/material.ts';
import type { ReviewItem } from '../items/review.ts';
import { caseKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { dossierOf } from './dossier.ts';
import { queryRange } from './query.ts';
import { isReviewOf } from './read-case.ts';

/** A review with its item, as the procedure of its case has it, the form of that case and the files that the item sees, or why there is nothing to see. */
export type Opened<Why> =
  | { outcome: 'shown'; review: ReviewItem; item: ItemOf; form: SealedForm; files: MaterialItem[] }
  | { outcome: 'refused'; why: Why }
  | { outcome: 'not-found' };

/**
 * Reads a review and the form of its case for the officer, or the agency's system, that it belongs to. This is the only way by which
 * a reviewer sees the content of a case, and it answers only once the look is in the access log (invariant 4): without an entry
 * nothing is shown. `refuse` says what is wrong with a request for this form, if anything is. @param at RFC 3339
 */
export const readForReviewer = async <Why = never>(
  table: Table,
  reviewer: Reviewer,
  caseId: string,
  asked: Asked & { item: ItemCode },
  at: string,
  refuse: (form: SealedForm, item: ItemOf, files: readonly MaterialItem[]) => Why | undefined = () => undefined,
): Promise<Opened<Why>> => {
  const dossier = dossierOf(await queryRange(table, caseKey(caseId).pk, 'A#', 'A$'));
  // A number that nobody has drawn has no log, or anyone could begin one.
  if (dossier === undefined) return { outcome: 'not-found' };
  const { route, item, ...wanted } = asked;
  const who = { kind: reviewer.kind, id: reviewerId(reviewer) };
  const review = dossier.reviews.find((one) => one.item === item && isReviewOf(reviewer, one));
  if (review === undefined) {
    await logAccess(table, caseId, { actor: who, route, item, result: 'not-found' }, at);
    return { outcome: 'not-found' };
  }
  const actor = { ...who, office: review.office };
  const { form } = dossier.case;
  const reviewed = itemIn(procedureOfCase(dossier.case), review.item);
  const files = keptOf(dossier.materials).filter((file) => isSeenBy(reviewed, file));
  const why = refuse(form, reviewed, files);
  if (why !== undefined) {
    // What was asked for is left out: only what the form has is known to be no more than a place in it.
    await logAccess(table, caseId, { actor, route, item, result: 'refused' }, at);
    return { outcome: 'refused', why };
  }
  await logAccess(table, caseId, { actor, route, item, ...wanted, result: 'shown' }, at);
  return { outcome: 'shown', review, item: reviewed, form, files };
};
