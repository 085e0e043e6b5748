import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type ParcelItem, parcelAddress } from '../items/parcel.ts';
import { worklist } from '../keys.ts';
import { noteReceipt, type Receipt } from '../partners/receipt.ts';
import type { Table } from '../table.ts';

type ParcelState = ParcelItem['state'];

/** The moves of a parcel: where each may come from, what else it writes, and whether it ends the wait for delivery. */
const moves = {
  'in-transit': { from: ['booked'], ends: false },
  delivered: { from: ['booked', 'in-transit', 'waiting', 'returned'], ends: true },
  returned: { from: ['booked', 'in-transit'], ends: false },
  uncollected: { from: ['waiting'], ends: true },
} as const satisfies Partial<Record<ParcelState, { from: readonly ParcelState[]; ends: boolean }>>;

export type ParcelMove = keyof typeof moves;

/** Whether a parcel in this state may make this move; couriers' messages may come late or twice. */
export const canMove = (state: ParcelState, to: ParcelMove): boolean =>
  (moves[to].from as readonly ParcelState[]).includes(state);

/** booked → in-transit → delivered (签收) | returned (退回); waiting → delivered (领取) | uncollected (逾期未领); with the message that told it. */
export const moveParcel = (
  table: Table,
  actor: Actor,
  current: ParcelItem,
  to: ParcelMove,
  at: string,
  receipt?: Receipt,
): Promise<Commit> => {
  const { from, ends } = moves[to];
  const work = ends ? worklist.signals : to === 'returned' ? worklist.returnedParcels : undefined;
  return commit(table, [
    ...move<ParcelState>(table, parcelAddress(current.caseId), current, {
      from,
      to,
      set: {
        deliveredAt: to === 'delivered' ? at : undefined,
        workKey: work,
        workDue: work && at,
      },
      where: { taskToken: current.taskToken ?? { absent: true } },
      event: { type: `parcel-${to}`, at, actor, ...(receipt && { data: { message: receipt.messageId } }) },
    }),
    ...(receipt ? [noteReceipt(table, receipt, at)] : []),
  ]);
};
