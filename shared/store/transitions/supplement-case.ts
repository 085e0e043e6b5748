import { itemIn, type Procedure } from '../../domain/catalogue/procedure.ts';
import { procedureOfCase } from '../../domain/catalogue/procedure-of-case.ts';
import type { ReviewState } from '../../domain/lifecycle/review-state.ts';
import { seenDigest } from '../../domain/lifecycle/seen-digest.ts';
import type { OpenForm, SealedForm } from '../../domain/personal/sealed-form.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import { sealedFormText } from '../items/fields.ts';
import { type ReviewItem, reviewAddress } from '../items/review.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { freeName, reserveName } from './reserve-name.ts';

const decided = ['decidedAt', 'decidedBy', 'approvedDigest', 'reasons', 'opinion'];

const sendBack = (table: Table, actor: Actor, at: string, review: ReviewItem, digest: string): Write[] =>
  move<ReviewState>(table, reviewAddress(review.caseId, review.item), review, {
    from: ['open', 'approved'],
    to: 'open',
    set: { digest, workKey: worklist.openReviews(review.office), workDue: review.dueAt },
    remove: decided,
    event: { type: 'review-sent-back', at, actor, data: { digest } },
  });

/** The reviews that a new form sends back: exactly those that see something that changed. */
export const touchedBy = (procedure: Procedure, reviews: readonly ReviewItem[], form: OpenForm) =>
  reviews
    .filter((review) => review.state !== 'not-applicable')
    .map((review) => ({ review, digest: seenDigest(itemIn(procedure, review.item), form) }))
    .filter(({ review, digest }) => digest !== review.digest);

export interface Supplement {
  /** The form in the clear, for what the reviews see of it, and as it is stored. */
  form: OpenForm;
  sealed: SealedForm;
  companyName: string;
  at: string;
  /** Where the proposed name changes: the new one is reserved and the old one given up in the same transaction. */
  rename?: { before: string; after: string; expiresAt: string };
}

const renaming = (table: Table, current: CaseItem, { rename, at }: Supplement): Write[] => {
  if (rename === undefined) return [];
  const registrar = current.registrar ?? '';
  const reservation = { name: rename.after, expiresAt: rename.expiresAt };
  return [
    freeName(table, current.caseId, registrar, rename.before),
    reserveName(table, current.caseId, current.owner, registrar, at, reservation),
  ];
};

/** reviewing → reviewing: 补充材料. The form changes, and the reviews that it touches are open again in the same moment. */
export const supplementCase = (
  table: Table,
  actor: Actor,
  current: CaseItem,
  reviews: readonly ReviewItem[],
  supplement: Supplement,
): Promise<Commit> => {
  const { form, at } = supplement;
  const touched = touchedBy(procedureOfCase(current), reviews, form);
  return commit(table, [
    ...move(table, caseAddress(current.caseId), current, {
      from: ['reviewing'],
      to: 'reviewing',
      set: { form: sealedFormText(supplement.sealed), companyName: supplement.companyName, updatedAt: at },
      event: { type: 'case-supplemented', at, actor, data: { sentBack: touched.map(({ review }) => review.item) } },
    }),
    ...touched.flatMap(({ review, digest }) => sendBack(table, actor, at, review, digest)),
    ...renaming(table, current, supplement),
  ]);
};
