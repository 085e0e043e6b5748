import type { Caller } from '../caller.ts';
import { type CaseItem, caseItem } from '../items/case.ts';
import { type ConsentsItem, consentsItem } from '../items/consents.ts';
import { type OrderItem, orderItem } from '../items/order.ts';
import { caseKey, consentsKey, orderKey, ordersRange } from '../keys.ts';
import type { Table } from '../table.ts';
import { getItem, queryRange } from './query.ts';

/** What a case knows of the consents of those whom it names, for whoever has been let at the case. */
export const readConsents = (table: Table, caseId: string): Promise<ConsentsItem | undefined> =>
  getItem(table, consentsKey(caseId), consentsItem);

/** The consents of a case where they hold a proposal, for the service itself; most cases never have one, and nothing is read. */
export const readProposal = async (
  table: Table,
  { caseId, proposedAt }: CaseItem,
): Promise<ConsentsItem | undefined> => (proposedAt === undefined ? undefined : readConsents(table, caseId));

/** A case with its consents. */
export interface NamingCase {
  case: CaseItem;
  consents: ConsentsItem | undefined;
}

/**
 * A case for someone who may be named on it, or for a clerk to whom their papers are brought: whether they are is for the caller of this
 * to find out by the blind index before anything is shown. Undefined where there is none.
 */
export const readNamingCase = async (
  table: Table,
  _for: Extract<Caller, { kind: 'applicant' | 'hall' }>,
  caseId: string,
): Promise<NamingCase | undefined> => {
  const [current, consents] = await Promise.all([
    getItem(table, caseKey(caseId), caseItem),
    readConsents(table, caseId),
  ]);
  return current && { case: current, consents };
};

/** A supervision order, for supervisors, and for the service itself. */
export const readOrder = (
  table: Table,
  _for: { kind: 'supervisor' | 'system' },
  caseId: string,
  order: number,
): Promise<OrderItem | undefined> => getItem(table, orderKey(caseId, order), orderItem);

/** The supervision orders of a case that somebody has denied, the first first, for whoever has been let at the case. */
export const readOrdersOf = async (table: Table, { caseId, orders }: ConsentsItem): Promise<OrderItem[]> => {
  if (orders === 0) return [];
  const { pk, from, to } = ordersRange(caseId);
  const found = await queryRange(table, pk, from, to);
  return found.map((item) => orderItem.parse(item)).sort((one, other) => one.order - other.order);
};
