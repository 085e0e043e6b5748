import * as z from 'zod';
import { agencies } from '../../domain/catalogue/agencies.ts';
import { allItems } from '../../domain/catalogue/items.ts';
import type { AgencyCode, ItemCode } from '../../domain/catalogue/types.ts';
import { reviewStates } from '../../domain/lifecycle/review-state.ts';
import type { Address } from '../aggregate.ts';
import { reviewKey } from '../keys.ts';
import { headFields, termFields, tokenField, worklistFields } from './fields.ts';

const agencyCodes = Object.keys(agencies) as [AgencyCode, ...AgencyCode[]];

/** Why an item was refused (不予批准的理由). */
export const reasonItem = z.object({ text: z.string(), pointer: z.string().optional() });

/** 审核: the review of one item of a case by one office. */
export const reviewItem = z.object({
  ...headFields,
  ...worklistFields,
  ...tokenField,
  entity: z.literal('review'),
  item: z.enum(allItems),
  agency: z.enum(agencyCodes),
  office: z.string(),
  state: z.enum(reviewStates),
  /** Digest of what the item sees of the current form (invariant 3). */
  digest: z.string(),
  openedAt: z.string(),
  ...termFields,
  dueAt: z.string(),
  dueProvisional: z.boolean(),
  /** The calendar that made the due date (invariant 7). */
  calendarVersion: z.string(),
  decidedAt: z.string().optional(),
  decidedBy: z.string().optional(),
  /** The digest that was approved; valid while it equals `digest`. */
  approvedDigest: z.string().optional(),
  reasons: z.array(reasonItem).optional(),
  /** 意见: the officer's remark. */
  opinion: z.string().optional(),
});

export type ReviewItem = z.infer<typeof reviewItem>;

export const reviewAddress = (caseId: string, item: ItemCode): Address => ({
  caseId,
  aggregate: `review:${item}`,
  key: reviewKey(caseId, item),
});
