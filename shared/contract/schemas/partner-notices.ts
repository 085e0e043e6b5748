import * as z from 'zod';
import { agencies } from '../../domain/catalogue/agencies.ts';
import type { AgencyCode } from '../../domain/catalogue/types.ts';
import { endings } from '../../domain/lifecycle/case-state.ts';
import { CaseNumber, ItemParam, Place, Time } from './common.ts';

export const AgencyParam = z.enum(Object.keys(agencies) as [AgencyCode, ...AgencyCode[]]);

const ofCase = { caseNumber: CaseNumber, office: Place, items: z.array(ItemParam) };

/** 抄告: what an agency is told, by webhook and in its feed. Ids and codes only: what the case is about is read with its token. */
export const AgencyNotice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('case.accepted'), timestamp: Time, data: z.object(ofCase) }),
  z.object({
    type: z.literal('case.cancelled'),
    timestamp: Time,
    data: z.object({ ...ofCase, ending: z.enum(endings) }),
  }),
  z.object({ type: z.literal('review.sent-back'), timestamp: Time, data: z.object(ofCase) }),
  z.object({ type: z.literal('batch.released'), timestamp: Time, data: z.object(ofCase) }),
]);

/** What the courier is told by webhook: a batch waits to be fetched. */
export const CourierNotice = z.object({
  type: z.literal('batch.released'),
  timestamp: Time,
  data: z.object({ caseNumber: CaseNumber, trackingNumber: z.string() }),
});

/** What an agency asks to be told, to see that it can be reached. */
export const EndpointTest = z.object({ type: z.literal('endpoint.test'), timestamp: Time, data: z.object({}) });

/** A notice in the feed: `id` is the `webhook-id` of the same notice where it is sent as a webhook too. */
export const FeedEvent = z.intersection(z.object({ id: z.string() }), AgencyNotice);
