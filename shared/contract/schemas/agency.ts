import * as z from 'zod';
import { reviewStates } from '../../domain/lifecycle/review-state.ts';
import { type UnmaskingReason, unmaskingReasons } from '../../domain/personal/unmasking.ts';
import { Reason } from './applicant.ts';
import { CaseNumber, Digest, ItemParam, Place, Time } from './common.ts';
import { SeenMaterial } from './materials.ts';

const Text = z.string().trim().min(1).max(1_000);

export const officeParams = z.strictObject({ office: Place });
export const reviewParams = z.strictObject({ caseNumber: CaseNumber, item: ItemParam });

export const OpenReview = z.object({
  caseNumber: CaseNumber,
  item: ItemParam,
  openedAt: Time,
  dueAt: Time,
  dueProvisional: z.boolean(),
});

export const Review = z.object({
  caseNumber: CaseNumber,
  item: ItemParam,
  agency: z.string(),
  office: Place,
  state: z.enum(reviewStates),
  openedAt: Time,
  dueAt: Time,
  dueProvisional: z.boolean(),
  /** What the item sees of the form, and the digest that a decision must name. */
  seen: z.unknown(),
  digest: z.string(),
  /** 申请材料: the files that the item sees. */
  materials: z.array(SeenMaterial),
  decidedAt: Time.optional(),
  decidedBy: z.string().optional(),
  reasons: z.array(Reason).optional(),
  opinion: z.string().optional(),
});

/** 同意, or 不同意 with its reasons, which are obligatory (domain.md §3). */
export const DecisionBody = z.discriminatedUnion('decision', [
  z.strictObject({ decision: z.literal('approve'), digest: Digest, opinion: Text.optional() }),
  z.strictObject({
    decision: z.literal('refuse'),
    digest: Digest,
    reasons: z
      .array(z.strictObject({ text: Text, pointer: z.string().max(200).optional() }))
      .min(1)
      .max(20),
    opinion: Text.optional(),
  }),
]);

/** What is to be seen in the clear, by pointers into what the item sees, and why: a code, as the access log takes no free text. */
export const UnmaskingBody = z.strictObject({
  reason: z.enum(Object.keys(unmaskingReasons) as [UnmaskingReason, ...UnmaskingReason[]]),
  pointers: z.array(z.string().max(200)).min(1).max(20),
});

export const Unmasked = z.object({
  caseNumber: CaseNumber,
  item: ItemParam,
  /** Exactly the fields that were asked for. */
  fields: z.array(z.object({ pointer: z.string(), value: z.string() })),
});

export const Decided = z.object({
  caseNumber: CaseNumber,
  item: ItemParam,
  state: z.enum(reviewStates),
  decidedAt: Time.optional(),
});
