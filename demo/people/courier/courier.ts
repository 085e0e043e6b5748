import { type Habits, type Person, startPerson, untilAborted, wait } from '../person.ts';
import { type Signer, tell, toCourierWebhook } from '../webhook.ts';
import type { Parcel } from './ledger.ts';
import type { CourierServer } from './server.ts';

/** What a courier tells of a parcel, each after a while (ms), in order. */
export type CourierScript = readonly { afterMs: number; type: `parcel.${'in-transit' | 'delivered' | 'returned'}` }[];

/** Delivers `ms` after pick-up. */
export const deliverAfter = (ms: number): CourierScript => [
  { afterMs: ms, type: 'parcel.in-transit' },
  { afterMs: ms, type: 'parcel.delivered' },
];

/** 邮政速递: the van drivers. They bring what the booking API has taken, and tell by signed webhooks. */
export interface Courier extends Signer, Pick<Habits, 'onTrouble'> {
  server: CourierServer;
  script: CourierScript;
  /** Told of every parcel that the courier has nothing more to do with. */
  onFinished?(parcel: Parcel): void;
}

/** Starts the courier's drivers, also on parcels that an earlier start has left undelivered. */
export const startDrivers = (courier: Courier): Person => {
  const { server, onTrouble } = courier;
  const underWay = new Set<Promise<void>>();
  return startPerson(async (signal) => {
    const tellTrouble = (error: unknown): void => {
      if (!signal.aborted) onTrouble(error);
    };
    const stopListening = server.onParcel((parcel) => {
      const tour = bring(courier, parcel, signal)
        .catch(tellTrouble)
        .finally(() => underWay.delete(tour));
      underWay.add(tour);
    });
    await untilAborted(signal);
    stopListening();
    await Promise.all(underWay);
  }, onTrouble);
};

const bring = async (courier: Courier, parcel: Parcel, signal: AbortSignal): Promise<void> => {
  const { reference, trackingNumber } = parcel;
  for (const { afterMs, type } of courier.script) {
    await wait(afterMs, signal);
    await tell(courier, toCourierWebhook, { type, data: { reference, trackingNumber } }, signal);
  }
  if (courier.script.length === 0) return;
  courier.server.ledger.finish(parcel);
  courier.onFinished?.(parcel);
};
