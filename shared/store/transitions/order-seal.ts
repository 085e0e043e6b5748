import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { sealAddress } from '../items/seal.ts';
import { worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import type { Bell } from './attach-token.ts';

export interface SealOrder {
  engraver: string;
  companyName: string;
  sealCode: string;
  material: string;
  at: string;
}

/** → ordered: 刻章; the order stands in the engraver's worklist, once per case. */
export const orderSeal = (table: Table, caseId: string, bell: Bell, order: SealOrder): Promise<Commit> => {
  const { at, ...what } = order;
  const waiting = { workKey: worklist.sealOrders(order.engraver), workDue: at };
  const item = { entity: 'seal', state: 'ordered', ...what, orderedAt: at, ...bell, ...waiting };
  const event = { type: 'seal-ordered', at, actor: system, data: { engraver: order.engraver } };
  return commit(table, create(table, sealAddress(caseId), item, event));
};
