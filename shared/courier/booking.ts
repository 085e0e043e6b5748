import { outlineOf } from '../domain/form/index.ts';
import type { CaseItem } from '../store/items/case.ts';
import type { Booking } from './client.ts';

/** The n-th parcel of a case, counted from 1: a parcel that came back is booked again under a new key. */
export const bookingOf = (current: CaseItem, parcel: number): Booking => {
  const { delivery } = outlineOf(current.form);
  if (delivery.method !== 'courier') throw new Error(`the batch is delivered by ${delivery.method}, not by courier`);
  const { recipient, phone, address } = delivery;
  return { idempotencyKey: `${current.caseId}-parcel-${parcel}`, reference: current.caseId, recipient, phone, address };
};
