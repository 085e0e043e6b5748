import type { CaseState } from '../../domain/lifecycle/case-state.ts';
import { ttlUntil } from '../../domain/retention/retention.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type CaseItem, caseAddress } from '../items/case.ts';
import type { NameReservation } from '../items/name.ts';
import { heldNameKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { update } from '../writes.ts';

/** While the name may still be needed: before the numbers are drawn, or after an end without release. */
export const extendable: readonly CaseState[] = [
  ...(['submitted', 'reviewing'] as const),
  ...(['declined', 'refused', 'withdrawn', 'lapsed', 'stopped'] as const),
];

/**
 * 名称保留期延期: the state stays, the reservation runs until `expiresAt`. It fails where the name has gone to another case, has been
 * extended before, or is registered.
 */
export const extendName = (
  table: Table,
  actor: Actor,
  current: CaseItem,
  reservation: NameReservation,
  { expiresAt, at }: { expiresAt: string; at: string },
): Promise<Commit> => {
  const { caseId, owner, state } = current;
  const ttl = ttlUntil(Date.parse(expiresAt));
  return commit(table, [
    ...move(table, caseAddress(caseId), current, {
      from: [state],
      to: state,
      set: { updatedAt: at, nameReservation: { ...reservation, expiresAt, extended: true } },
      event: { type: 'name-extended', at, actor, data: { expiresAt } },
    }),
    ...reservation.keys.map((pk) =>
      update(table, 'name', heldNameKey(pk), {
        // A held name has no ttl: it must not vanish under its case.
        set: { expiresAt, extended: true, ttl: current.endedAt === undefined ? undefined : ttl },
        where: {
          ...{ state: 'reserved', owner, holder: { in: [caseId, ''] } },
          ...{ expiresAt: reservation.expiresAt, extended: false },
        },
      }),
    ),
  ]);
};
