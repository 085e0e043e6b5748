import { itemIn, type Procedure } from '../../domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../domain/catalogue/procedure-of-case.ts';
import type { ReviewState } from '../../domain/lifecycle/review-state.ts';
import { type Shown, seenDigest } from '../../domain/lifecycle/seen-digest.ts';
import type { HandedIn } from '../../domain/materials/handed-in.ts';
import type { Named } from '../../domain/personal/named.ts';
import type { OpenForm, SealedForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import type { Commit, Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import { namedText, sealedFormText } from '../items/fields.ts';
import { type ReviewItem, reviewAddress } from '../items/review.ts';
import { worklist } from '../keys.ts';
import { changeConsents } from '../people/change-consents.ts';
import { commitNamed } from '../people/commit-named.ts';
import type { Table } from '../table.ts';
import { freeName, moveName, type Reserving, reservationOf } from './reserve-name.ts';

const decided = ['decidedAt', 'decidedBy', 'approvedDigest', 'reasons', 'opinion'];

/** Opens a review again for what its item now sees. */
export const sendBack = (table: Table, actor: Actor, at: string, review: ReviewItem, digest: string): Write[] =>
  move<ReviewState>(table, reviewAddress(review.caseId, review.item), review, {
    from: ['open', 'approved'],
    to: 'open',
    set: { digest, workKey: worklist.openReviews(review.office), workDue: review.dueAt },
    remove: decided,
    event: { type: 'review-sent-back', at, actor, data: { digest } },
  });

/** The reviews that a change sends back: exactly those that see something that changed, of the form or of its files. */
export const touchedBy = (procedure: Procedure, reviews: readonly ReviewItem[], shown: Shown) =>
  reviews
    .filter((review) => review.state !== 'not-applicable')
    .map((review) => ({ review, digest: seenDigest(itemIn(procedure, review.item), shown) }))
    .filter(({ review, digest }) => digest !== review.digest);

export interface Supplement {
  /** The form in the clear, for what the reviews see of it, and as it is stored. */
  form: OpenForm;
  sealed: SealedForm;
  /** That are there, and stay. */
  files: readonly HandedIn[];
  /** Everyone on it. */
  named: Named;
  companyName?: string;
  at: string;
  /**
   * Where the proposed name, or what is near it, changes: the new one is reserved and the old one given up in the same transaction. An
   * individual business may come to do without a name.
   */
  rename?: { to?: Reserving | undefined };
  /** Where people have been asked about this form, what they were shown becomes the case's own. */
  consents?: ConsentsItem | undefined;
}

const renaming = (table: Table, { caseId, owner, nameReservation }: CaseItem, { rename, at }: Supplement): Write[] => {
  if (rename === undefined) return [];
  if (rename.to) return moveName(table, { caseId, owner, now: at }, nameReservation?.keys ?? [], rename.to);
  return nameReservation ? freeName(table, caseId, nameReservation) : [];
};

const takingProposal = (table: Table, actor: Actor, current: CaseItem, { named, consents, at }: Supplement): Write[] =>
  consents?.proposal
    ? changeConsents(
        table,
        { case: current, consents, key: named.key },
        {
          ...{ to: consents.state, records: {}, proposal: 'none' },
          event: { type: 'consents-used', at, actor },
        },
      )
    : [];

/** reviewing → reviewing: 补充材料. The form changes, and the reviews that it touches are open again in the same moment. */
export const supplementCase = (
  table: Table,
  actor: Actor,
  current: CaseItem,
  reviews: readonly ReviewItem[],
  supplement: Supplement,
): Promise<Commit> => {
  const { form, files, at, companyName, rename, named, consents } = supplement;
  const touched = touchedBy(procedureOfCase(current), reviews, { form, files, salt: current.digestSalt });
  const of = { case: current, consents, key: named.key };
  return commitNamed(table, of, Object.keys(named.people), [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['reviewing'],
      to: 'reviewing',
      set: {
        ...{ form: sealedFormText(supplement.sealed), named: namedText(named), updatedAt: at },
        ...(companyName !== undefined && { companyName }),
        ...(rename?.to && { nameReservation: reservationOf(rename.to) }),
      },
      remove: [
        ...(companyName === undefined ? ['companyName'] : []),
        ...(consents?.proposal ? ['proposedAt'] : []),
        ...(rename && rename.to === undefined ? ['nameReservation'] : []),
      ],
      event: { type: 'case-supplemented', at, actor, data: { sentBack: touched.map(({ review }) => review.item) } },
    }),
    ...touched.flatMap(({ review, digest }) => sendBack(table, actor, at, review, digest)),
    ...renaming(table, current, supplement),
    ...takingProposal(table, actor, current, supplement),
  ]);
};
