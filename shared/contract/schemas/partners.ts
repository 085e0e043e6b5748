import * as z from 'zod';
import { CaseNumber, Place, Time } from './common.ts';

export const engraverParams = z.strictObject({ engraver: Place });
export const hallParams = z.strictObject({ hall: Place });
export const collectionParams = z.strictObject({ hall: Place, caseNumber: CaseNumber });

/** What an engraver may see before the release: name, specification and seal code, nothing else (invariant 1). */
export const SealOrder = z.object({
  caseNumber: CaseNumber,
  companyName: z.string(),
  sealCode: z.string(),
  material: z.string(),
  /** 公章规格: round, 40 mm, a star in the middle (domain.md §4). */
  specification: z.object({ shape: z.literal('round'), diameterMm: z.literal(40), centre: z.literal('star') }),
  orderedAt: Time,
});

/** The engraver's webhook. */
export const EngraverEvent = z.strictObject({
  type: z.literal('seal.engraved'),
  timestamp: Time,
  data: z.strictObject({ caseNumber: CaseNumber }),
});

/** The courier's webhook: `reference` is the case number of the booking. */
export const CourierEvent = z.strictObject({
  type: z.enum(['parcel.in-transit', 'parcel.delivered', 'parcel.returned']),
  timestamp: Time,
  data: z.strictObject({ reference: CaseNumber, trackingNumber: z.string().min(1).max(60) }),
});

export const WaitingCollection = z.object({ caseNumber: CaseNumber, waitingSince: Time, until: Time });
export const Collected = z.object({ caseNumber: CaseNumber, status: z.string() });
