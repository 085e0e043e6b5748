import * as z from 'zod';
import type { Address } from '../aggregate.ts';
import { parcelKey } from '../keys.ts';
import { headFields, tokenField, worklistFields } from './fields.ts';

/** 送达: the one parcel of a case, with the courier or waiting at a hall. */
export const parcelItem = z.object({
  ...headFields,
  ...worklistFields,
  ...tokenField,
  entity: z.literal('parcel'),
  method: z.enum(['courier', 'pick-up']),
  state: z.enum(['booked', 'in-transit', 'waiting', 'delivered', 'returned', 'uncollected']),
  /** 运单号; couriers only. */
  trackingNumber: z.string().optional(),
  /** Those of earlier bookings, under which late messages may still come. */
  formerTrackingNumbers: z.array(z.string()).default([]),
  hall: z.string().optional(),
  /** How often the courier has been booked, from 1; 0 where the batch is collected. */
  booking: z.int().default(0),
  bookedAt: z.string(),
  deliveredAt: z.string().optional(),
});
export type ParcelItem = z.infer<typeof parcelItem>;

export const parcelAddress = (caseId: string): Address => ({ caseId, aggregate: 'parcel', key: parcelKey(caseId) });
