import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type SealItem, sealAddress } from '../items/seal.ts';
import { worklist } from '../keys.ts';
import { noteReceipt, type Receipt } from '../partners/receipt.ts';
import type { Table } from '../table.ts';

/** ordered → engraved: 刻制完成, told by the engraver's signed webhook. */
export const finishSeal = (
  table: Table,
  actor: Actor,
  current: SealItem,
  at: string,
  receipt: Receipt,
): Promise<Commit> =>
  commit(table, [
    ...move<SealItem['state']>(table, sealAddress(current.caseId), current, {
      from: ['ordered'],
      to: 'engraved',
      set: { engravedAt: at, workKey: worklist.signals, workDue: at },
      where: { taskToken: current.taskToken ?? { absent: true } },
      event: { type: 'seal-engraved', at, actor, data: { message: receipt.messageId } },
    }),
    noteReceipt(table, receipt, at),
  ]);
