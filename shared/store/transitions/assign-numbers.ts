import type { NumberKind } from '../../domain/catalogue/types.ts';
import { move } from '../aggregate.ts';
import type { Commit } from '../commit.ts';
import { system } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { ConsentsItem } from '../items/consents.ts';
import type { ReviewItem } from '../items/review.ts';
import { numberKey, numbersKey } from '../keys.ts';
import { commitFinal, proposedAsRead } from '../people/proposal.ts';
import type { Table } from '../table.ts';
import { putNew } from '../writes.ts';
import { approvalsHold } from './approvals-hold.ts';

/** The numbers of one case by kind: those that its procedure assigns. */
export type AssignedNumbers = Partial<Record<NumberKind, string>>;

export interface Assigning {
  numbers: AssignedNumbers;
  registered?: AssignedNumbers;
  /** Where people were asked about a supplement: it can be sent no more. */
  consents?: ConsentsItem | undefined;
}

/**
 * reviewing → numbered: 赋码. From here the case only goes forward. Every number is entered in the register under its own
 * key, so that none can be issued twice (invariant 2); `registered` is what stands there for a personal one. The event names the kinds, never the numbers (invariant 1).
 */
export const assignNumbers = (
  table: Table,
  current: CaseItem,
  reviews: readonly ReviewItem[],
  { numbers, registered = {}, consents }: Assigning,
  at: string,
): Promise<Commit> => {
  const { caseId } = current;
  return commitFinal(table, current, consents, at, [
    ...move(table, caseAddress(caseId), current, {
      from: ['reviewing'],
      to: 'numbered',
      ...{ set: { updatedAt: at }, remove: ['proposedAt'], where: proposedAsRead(current) },
      event: { type: 'numbers-assigned', at, actor: system, data: { kinds: Object.keys(numbers) } },
    }),
    ...approvalsHold(table, reviews),
    putNew(table, 'numbers', numbersKey(caseId), { caseId, entity: 'numbers', ...numbers, assignedAt: at }),
    ...Object.entries({ ...numbers, ...registered }).map(([kind, value]) =>
      putNew(table, `number:${kind}`, numberKey(value), { entity: 'number', caseId, kind, value }),
    ),
  ]);
};
