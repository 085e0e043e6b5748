import { type Clock, instant } from '../../shared/clock.ts';
import { bookingOf } from '../../shared/courier/booking.ts';
import type { Courier } from '../../shared/courier/client.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { bookParcel } from '../../shared/store/transitions/book-parcel.ts';

interface Deps {
  table: Table;
  clock: Clock;
  courier: Courier;
}

/**
 * Books the one parcel of a case. Should the service die between the courier's answer and the commit, the same key gets the
 * same parcel the next time (invariant 2).
 */
export const book =
  ({ table, clock, courier }: Deps) =>
  async ({ caseId }: { caseId: string }): Promise<void> => {
    const { case: current, parcel } = await readWholeCase(table, caseId);
    if (parcel) return;
    const { trackingNumber } = await courier.book(bookingOf(current, 1));
    // Rejected: another run of this task was faster, with the same key and so the same parcel.
    await bookParcel(table, caseId, trackingNumber, instant(clock));
  };
