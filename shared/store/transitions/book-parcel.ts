import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { parcelAddress } from '../items/parcel.ts';
import type { Table } from '../table.ts';

/** → booked: the courier has taken the order; one parcel a case (invariant 2). */
export const bookParcel = (table: Table, caseId: string, trackingNumber: string, at: string): Promise<Commit> => {
  const item = { entity: 'parcel', method: 'courier', state: 'booked', trackingNumber, booking: 1, bookedAt: at };
  return commit(
    table,
    create(table, parcelAddress(caseId), item, { type: 'parcel-booked', at, actor: system, data: { trackingNumber } }),
  );
};
