import * as z from 'zod';
import { normalizedName } from '../../domain/names/normalized-name.ts';
import type { Write } from '../commit.ts';
import { nameKey } from '../keys.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { put, remove, update } from '../writes.ts';

const nameItem = z.object({
  entity: z.literal('name'),
  state: z.enum(['reserved', 'registered']),
  owner: z.string(),
  /** The live case that holds the name; '' once that case has ended. */
  holder: z.string(),
  expiresAt: z.string(),
});

/** A name to reserve, and until when it is kept (6 months, domain.md §5). */
export interface NameReservation {
  name: string;
  expiresAt: string;
}

/** Until when an earlier reservation of the same applicant still runs; a new case inherits the remaining time. */
export const reservedUntil = async (table: Table, owner: string, registrar: string, name: string, now: string) => {
  const found = await getItem(table, nameKey(registrar, normalizedName(name)), nameItem);
  return found?.owner === owner && found.expiresAt > now ? found.expiresAt : undefined;
};

/** Whether a live case holds a name. */
export const isHeldBy = async (table: Table, caseId: string, registrar: string, name: string): Promise<boolean> =>
  (await getItem(table, nameKey(registrar, normalizedName(name)), nameItem))?.holder === caseId;

/** Whether a name could be reserved now: nobody has it, the applicant has it kept from an earlier case, or it is taken. */
export type NameStanding = 'free' | 'kept' | 'taken';

/** How a name stands for an applicant; what `reserveName` would find. */
export const standingOf = async (
  table: Table,
  owner: string,
  registrar: string,
  name: string,
  now: string,
): Promise<NameStanding> => {
  const found = await getItem(table, nameKey(registrar, normalizedName(name)), nameItem);
  if (found === undefined) return 'free';
  if (found.state === 'registered' || found.holder !== '') return 'taken';
  if (found.expiresAt < now) return 'free';
  return found.owner === owner ? 'kept' : 'taken';
};

/** Reserves a name that is free, has expired, or is still kept for the same applicant and held by no live case. */
export const reserveName = (
  table: Table,
  caseId: string,
  owner: string,
  registrar: string,
  now: string,
  reservation: NameReservation,
): Write => {
  const { name, expiresAt } = reservation;
  const item = { entity: 'name', state: 'reserved', owner, holder: caseId, name, expiresAt };
  return put(table, 'name', nameKey(registrar, normalizedName(name)), item, [
    { pk: { absent: true } },
    { state: 'reserved', holder: '', owner },
    { state: 'reserved', holder: '', expiresAt: { below: now } },
  ]);
};

/** The case has ended without release: the name stays reserved for the applicant for its remaining time. */
export const keepName = (table: Table, caseId: string, registrar: string, name: string): Write =>
  update(table, 'name', nameKey(registrar, normalizedName(name)), { set: { holder: '' }, where: { holder: caseId } });

/** The name itself was refused: nobody has it any more. */
export const freeName = (table: Table, caseId: string, registrar: string, name: string): Write =>
  remove(table, 'freed-name', nameKey(registrar, normalizedName(name)), { holder: caseId });

/** The company exists: the name is its own. */
export const registerName = (table: Table, caseId: string, registrar: string, name: string): Write =>
  update(table, 'name', nameKey(registrar, normalizedName(name)), {
    set: { state: 'registered' },
    where: { holder: caseId },
  });
