import type { DueDate } from '../../domain/calendar/due-at.ts';
import type { ConsentRecord } from '../../domain/consent/record.ts';
import type { Commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import type { NamedAs } from '../items/order.ts';
import type { ReviewItem } from '../items/review.ts';
import { type ConsentsOf, changeConsents } from '../people/change-consents.ts';
import { commitNamed, deniersOf, namedIn } from '../people/commit-named.ts';
import type { Table } from '../table.ts';
import { openOrder } from './open-order.ts';
import { stopCase } from './stop-case.ts';

export interface Denial {
  /** The digest of whoever denies. */
  digest: string;
  denied: NonNullable<ConsentRecord['denied']>;
  /** As what the case names them. */
  named: NamedAs;
  /** Until when a supervisor is to answer. */
  due: DueDate;
  /** The reviews of the case, where it can still be stopped. */
  stops: readonly ReviewItem[] | undefined;
}

/**
 * → denied: 非本人. In one transaction it is recorded, a supervision order opened, and the case stopped where that can still be. Nobody is
 * asked any more: of the index of people remain those whom a submitted case names, and whoever has denied, so that supervisors find it.
 */
export const denyNamed = (table: Table, actor: Actor, of: ConsentsOf, denial: Denial): Promise<Commit> => {
  const { digest, denied, named, due, stops } = denial;
  const { at, roles: _inEntries, ...how } = denied;
  const { caseId } = of.case;
  const order = (of.consents?.orders ?? 0) + 1;
  const stopped = stops !== undefined;
  return commitNamed(
    table,
    of,
    [...namedIn(of), ...deniersOf(of), digest],
    [
      ...changeConsents(table, of, {
        ...{ to: 'denied', records: { [digest]: { denied } }, orders: order, proposal: 'none' },
        event: { type: 'consent-denied', at, actor, data: { order, stopped } },
      }),
      ...openOrder(table, {
        ...{ caseId, order, reason: 'not-me', person: { key: of.key, digest }, stopped, due, at },
        denial: { ...named, ...how, ...(actor.kind === 'hall' && { hall: actor.office }) },
      }),
      ...(stops ? stopCase(table, actor, of.case, stops, at) : []),
    ],
  );
};
