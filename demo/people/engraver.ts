import type * as z from 'zod';
import { accepted, type Client } from '../../shared/contract/client.ts';
import { listSealOrders } from '../../shared/contract/routes/partners.ts';
import type { SealOrder as SealOrderSchema } from '../../shared/contract/schemas/partners.ts';
import { type Habits, never, type Person, wait } from './person.ts';
import { type Signer, tell, toEngraverWebhook } from './webhook.ts';
import { allPages, workOn } from './worklist.ts';

export type SealOrder = z.output<typeof SealOrderSchema>;

/** How often an engraver says that a seal is ready; 0 is never. It may take its time first. */
export type EngraverScript = (order: SealOrder, signal: AbortSignal) => Promise<number>;

/** Engraves in `ms`, and says so once. */
export const engraveAfter =
  (ms: number): EngraverScript =>
  async (_order, signal) => {
    await wait(ms, signal);
    return 1;
  };

/** 刻章单位: sees its orders with a token, and tells by a signed webhook that a seal is ready. */
export interface Engraver extends Habits, Omit<Signer, 'secret'> {
  /** The API with the engravers' own token. */
  orders: Client;
  /** The webhook secret of each engraver. */
  secrets: Readonly<Record<string, string>>;
  script: EngraverScript;
}

/** Starts an engraver on its worklists. */
export const startEngraver = (engraver: Engraver): Person =>
  workOn<SealOrder & { engraver: string }>(
    {
      list: async (signal) =>
        (
          await Promise.all(Object.keys(engraver.secrets).map((code) => ordersOf(engraver.orders, code, signal)))
        ).flat(),
      keyOf: ({ caseNumber }) => caseNumber,
      handle: async (order, signal) => {
        const times = await engraver.script(order, signal);
        if (times === 0) return never(signal);
        const event = { type: 'seal.engraved', data: { caseNumber: order.caseNumber } };
        const signer = { ...engraver, secret: engraver.secrets[order.engraver] ?? '' };
        const to = toEngraverWebhook(order.engraver);
        for (let sent = 0; sent < times; sent += 1) await tell(signer, to, event, signal);
      },
    },
    engraver,
  );

const ordersOf = async (api: Client, engraver: string, signal: AbortSignal) => {
  const orders = await allPages((cursor) =>
    accepted(api, listSealOrders, { params: { engraver }, query: { limit: 100, cursor }, signal }),
  );
  return orders.map((order) => ({ ...order, engraver }));
};
