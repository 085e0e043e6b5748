import * as z from 'zod';
import { type MaterialItem, materialItem } from '../items/material.ts';
import { materialKey, reusablePartition } from '../keys.ts';
import type { Table } from '../table.ts';
import { getItem } from './query.ts';
import { readOwned } from './read-worklist.ts';

/** As many as an applicant is offered: the newest. */
const most = 50;

/** What the index shows of a file: its case, and its id in its key. */
const Listed = z.object({ caseId: z.string(), sk: z.string().startsWith('A#MATERIAL#') });

/** A file that was kept, for whom it belongs to; undefined: not found, not theirs, or gone. */
export const readOwnFile = async (
  table: Table,
  owner: string,
  caseId: string,
  materialId: string,
): Promise<MaterialItem | undefined> => {
  const found = await getItem(table, materialKey(caseId, materialId), materialItem);
  return found?.owner === owner && found.state === 'kept' ? found : undefined;
};

/** The files of an applicant that may serve again, the newest first, without those of one case. */
export const readReusable = async (table: Table, owner: string, except: string): Promise<MaterialItem[]> => {
  const { items } = await readOwned(table, reusablePartition(owner), { limit: most });
  const others = items.map((item) => Listed.parse(item)).filter(({ caseId }) => caseId !== except);
  const found = await Promise.all(
    others.map(({ caseId, sk }) => readOwnFile(table, owner, caseId, sk.slice('A#MATERIAL#'.length))),
  );
  return found.filter((file) => file !== undefined);
};
