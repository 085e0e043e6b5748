import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import type { courierWebhook as route } from '../../shared/contract/routes/partners.ts';
import { CourierEvent } from '../../shared/contract/schemas/partners.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { receivedBefore } from '../../shared/http/received-before.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { signedEvent } from '../../shared/http/signed-webhook.ts';
import type { Log } from '../../shared/log.ts';
import type { ParcelItem } from '../../shared/store/items/parcel.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readParcel } from '../../shared/store/read/read-parts.ts';
import type { Table } from '../../shared/store/table.ts';
import { canMove, moveParcel, type ParcelMove } from '../../shared/store/transitions/move-parcel.ts';
import { afterCommit, signalParcel } from '../../shared/workflow/signal.ts';

const moves = {
  'parcel.in-transit': 'in-transit',
  'parcel.delivered': 'delivered',
  'parcel.returned': 'returned',
} as const satisfies Record<string, ParcelMove>;

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: SFNClient;
  keys: () => Promise<string>;
}

/** The one courier of the city, as the audit names it. */
const partner = 'courier';

/** Whether the parcel went under this tracking number before it came back and was booked again. */
const wentUnder = (parcel: ParcelItem | undefined, trackingNumber: string): boolean =>
  parcel?.formerTrackingNumbers.includes(trackingNumber) === true;

/** Moves a parcel as the courier tells. A message that comes late or twice changes nothing and is answered the same. */
export const courierWebhook =
  ({ table, clock, log, workflow, keys }: Deps) =>
  async ({ event }: RequestOf<typeof route>): Promise<Reply> => {
    const signed = await signedEvent(event, CourierEvent, { partner, keys, clock });
    if ('problem' in signed) return signed;
    const { receipt } = signed;
    const { type, data } = signed.event;
    const to = moves[type];
    return untilCommitted(async () => {
      const before = await receivedBefore(table, receipt);
      if (before) return before;
      const parcel = await readParcel(table, data.reference);
      if (wentUnder(parcel, data.trackingNumber)) return answer(204, null);
      if (parcel?.trackingNumber !== data.trackingNumber) return problem('not-found');
      if (!canMove(parcel.state, to)) return answer(204, null);
      const actor = { kind: 'courier', id: partner } as const;
      const written = await moveParcel(table, actor, parcel, to, instant(clock), receipt);
      if (written.outcome === 'rejected') return raced;
      const moved: ParcelItem = { ...parcel, state: to, version: parcel.version + 1 };
      if (to === 'delivered') await afterCommit(log, parcel.caseId, () => signalParcel({ table, workflow }, moved));
      return answer(204, null);
    });
  };
