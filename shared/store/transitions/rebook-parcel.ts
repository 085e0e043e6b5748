import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ParcelItem, parcelAddress } from '../items/parcel.ts';
import type { Table } from '../table.ts';

/** returned → booked: 重新投递 under a new tracking number; still one parcel at a time (invariant 2). */
export const rebookParcel = (
  table: Table,
  actor: Actor,
  current: ParcelItem,
  trackingNumber: string,
  at: string,
): Promise<Commit> =>
  commit(
    table,
    move<ParcelItem['state']>(table, parcelAddress(current.caseId), current, {
      from: ['returned'],
      to: 'booked',
      set: {
        trackingNumber,
        formerTrackingNumbers: [...current.formerTrackingNumbers, current.trackingNumber ?? ''],
        booking: current.booking + 1,
        bookedAt: at,
      },
      remove: ['workKey', 'workDue'],
      event: { type: 'parcel-rebooked', at, actor, data: { trackingNumber } },
    }),
  );
