import { parcelKey } from '../../shared/store/keys.ts';
import type { Bell } from '../../shared/store/transitions/attach-token.ts';
import { hangBell } from '../../shared/workflow/hang-bell.ts';
import type { Signaller } from '../../shared/workflow/signal.ts';

/** Hangs the bell on the parcel; one that has arrived already answers at once. */
export const awaitDelivery =
  (to: Signaller) =>
  ({ caseId, ...bell }: Bell & { caseId: string }): Promise<void> =>
    hangBell(to, parcelKey(caseId), bell, ['booked', 'in-transit', 'returned']);
