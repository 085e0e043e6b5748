import type { NameClaim } from '../../domain/names/claim.ts';
import { ttlUntil } from '../../domain/retention/retention.ts';
import type { Write } from '../commit.ts';
import type { Where } from '../expression.ts';
import type { NameReservation } from '../items/name.ts';
import { heldNameKey, type Key } from '../keys.ts';
import { keysOfName } from '../name-keys.ts';
import type { Table } from '../table.ts';
import { put, remove, update } from '../writes.ts';

/** A name to reserve, and until when it is kept (6 months, domain.md §5). */
export interface Reserving {
  claim: NameClaim;
  expiresAt: string;
  extended: boolean;
}

/** For which case of whom, and when. */
export interface Reserver {
  caseId: string;
  owner: string;
  now: string;
}

/** What the case remembers of its reservation. */
export const reservationOf = ({ claim, expiresAt, extended }: Reserving): NameReservation => {
  const { own, near } = keysOfName(claim);
  return { keys: [own, ...near].map(({ pk }) => pk), expiresAt, extended };
};

/** Whether a transaction failed because a name, or one near it, is not free. */
export const isNameTaken = (failed: readonly string[]): boolean =>
  failed.includes('name') || failed.includes('near-name');

/** A name is free if there is none, if it has expired, or if it is kept for the same applicant and held by no live case. */
const isFree = (owner: string, now: string): Where[] => [
  { pk: { absent: true } },
  { state: 'reserved', holder: '', owner },
  { state: 'reserved', holder: '', expiresAt: { below: now } },
];

/**
 * Reserves a name with every key that a near name would share, so that of two near names one at most is there. Those of `held` the
 * case has already, under the name that it had before.
 */
export const reserveName = (
  table: Table,
  { caseId, owner, now }: Reserver,
  { claim, expiresAt, extended }: Reserving,
  held: readonly string[] = [],
): Write[] => {
  const { full, tradeName, industry } = claim;
  const item = { state: 'reserved', owner, holder: caseId, full, tradeName, industry, expiresAt, extended };
  const claimed = (entity: 'name' | 'near-name', key: Key): Write =>
    put(table, entity, key, { entity, ...item }, held.includes(key.pk) ? [{ holder: caseId }] : isFree(owner, now));
  const { own, near } = keysOfName(claim);
  return [claimed('name', own), ...near.map((key) => claimed('near-name', key))];
};

/** 变更名称: gives up what only the name before needed, and reserves the new one, in one transaction. */
export const moveName = (table: Table, reserver: Reserver, held: readonly string[], reserving: Reserving): Write[] => {
  const { keys } = reservationOf(reserving);
  return [
    ...freed(
      table,
      reserver.caseId,
      held.filter((key) => !keys.includes(key)),
    ),
    ...reserveName(table, reserver, reserving, held),
  ];
};

const freed = (table: Table, caseId: string, keys: readonly string[]): Write[] =>
  keys.map((pk) => remove(table, 'freed-name', heldNameKey(pk), { holder: caseId }));

/** The name itself was refused: nobody has it any more. */
export const freeName = (table: Table, caseId: string, { keys }: NameReservation): Write[] =>
  freed(table, caseId, keys);

/** The case has ended without release: the name stays reserved for the applicant for its remaining time. */
export const keepName = (table: Table, caseId: string, { keys, expiresAt }: NameReservation): Write[] =>
  keys.map((pk) =>
    update(table, 'name', heldNameKey(pk), {
      set: { holder: '', ttl: ttlUntil(Date.parse(expiresAt)) },
      where: { holder: caseId },
    }),
  );

/** The company exists: the name is its own. */
export const registerName = (table: Table, caseId: string, { keys }: NameReservation): Write[] =>
  keys.map((pk) => update(table, 'name', heldNameKey(pk), { set: { state: 'registered' }, where: { holder: caseId } }));
