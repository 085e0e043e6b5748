import { type Clock, instant } from '../../shared/clock.ts';
import type { redispatchParcel as route } from '../../shared/contract/routes/operations.ts';
import { bookingOf } from '../../shared/courier/booking.ts';
import { type Booking, type Courier, CourierUnavailable } from '../../shared/courier/client.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { rebookParcel } from '../../shared/store/transitions/rebook-parcel.ts';

interface Deps {
  table: Table;
  clock: Clock;
  courier: Courier;
}

const bookOrUndefined = async (courier: Courier, booking: Booking) => {
  try {
    return await courier.book(booking);
  } catch (error) {
    if (error instanceof CourierUnavailable) return undefined;
    throw error;
  }
};

/** Books the courier again for a parcel that came back. Its key counts the bookings, so that a repeat books nothing new. */
export const redispatchParcel =
  ({ table, clock, courier }: Deps) =>
  ({ caller, params }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const found = await readCase(table, caller, params.caseNumber);
      if (found === undefined) return problem('not-found');
      const { parcel } = found;
      if (parcel?.state !== 'returned') return problem('not-waiting');
      const booked = await bookOrUndefined(courier, bookingOf(found.case, parcel.booking + 1));
      if (booked === undefined) return problem('courier-unavailable');
      const { trackingNumber } = booked;
      const actor = { kind: 'operator', id: caller.subject } as const;
      const written = await rebookParcel(table, actor, parcel, trackingNumber, instant(clock));
      if (written.outcome === 'rejected') return raced;
      return answer(202, { caseNumber: parcel.caseId, trackingNumber });
    });
