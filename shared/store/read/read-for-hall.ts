import { logAccess } from '../audit/access-log.ts';
import type { Caller } from '../caller.ts';
import { keptOf, type MaterialItem, materialItem } from '../items/material.ts';
import { caseKey, materialKey } from '../keys.ts';
import type { Table } from '../table.ts';
import { getItem, queryRange } from './query.ts';

/** A clerk at one of their halls. */
export interface AtHall {
  caller: Extract<Caller, { kind: 'hall' }>;
  hall: string;
}

/** Which file, and by which route it is asked for. */
export interface AskedAtHall {
  route: string;
  caseId: string;
  materialId: string;
}

/**
 * The files of a case that are there, for a clerk before whom its applicant stands with the originals and the number of the case, which nobody
 * can guess. The look is in the access log first. Undefined: no such case, or not their hall. @param at RFC 3339
 */
export const readFilesForHall = async (
  table: Table,
  { caller, hall }: AtHall,
  { route, caseId }: Omit<AskedAtHall, 'materialId'>,
  at: string,
): Promise<MaterialItem[] | undefined> => {
  if (!caller.halls.includes(hall)) return undefined;
  // From the case to the last of its files, and nothing that comes after them.
  const found = await queryRange(table, caseKey(caseId).pk, caseKey(caseId).sk, materialKey(caseId, '~').sk);
  if (!found.some(({ entity }) => entity === 'case')) return undefined;
  const actor = { kind: 'hall', id: caller.subject, office: hall } as const;
  await logAccess(table, caseId, { actor, route, result: 'shown' }, at);
  return keptOf(found.filter(({ entity }) => entity === 'material').map((item) => materialItem.parse(item)));
};

/**
 * Reads one file for a clerk before whom its applicant stands, at any hall (通办): they bring the numbers of the case and of the file,
 * which nobody can guess. As every look at a case it is in the access log first. Undefined: not found, or not their hall. @param at RFC 3339
 */
export const readForHall = async (
  table: Table,
  { caller, hall }: AtHall,
  { route, caseId, materialId }: AskedAtHall,
  at: string,
): Promise<MaterialItem | undefined> => {
  if (!caller.halls.includes(hall)) return undefined;
  const file = await getItem(table, materialKey(caseId, materialId), materialItem);
  // A number that nobody has drawn has no log, or anyone could begin one.
  if (file?.state !== 'kept') return undefined;
  const actor = { kind: 'hall', id: caller.subject, office: hall } as const;
  await logAccess(table, caseId, { actor, route, material: materialId, result: 'shown' }, at);
  return file;
};
