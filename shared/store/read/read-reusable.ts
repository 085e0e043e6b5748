import * as z from 'zod';
import { consentsItem } from '../items/consents.ts';
import { type MaterialItem, materialItem } from '../items/material.ts';
import { consentsKey, materialKey, reusablePartition } from '../keys.ts';
import type { Table } from '../table.ts';
import { getItem } from './query.ts';
import { readOwned } from './read-worklist.ts';

/** As many as an applicant is offered: the newest. */
const most = 50;

/** What the index shows of a file: its case, and its id in its key. */
const Listed = z.object({ caseId: z.string(), sk: z.string().startsWith('A#MATERIAL#') });

/** Whether someone has said 非本人 of a case: what was handed in with it may be forged, and serves no other. */
const isDenied = async (table: Table, caseId: string): Promise<boolean> =>
  (await getItem(table, consentsKey(caseId), consentsItem.pick({ state: true })))?.state === 'denied';

const readKept = async (
  table: Table,
  owner: string,
  caseId: string,
  materialId: string,
): Promise<MaterialItem | undefined> => {
  const found = await getItem(table, materialKey(caseId, materialId), materialItem);
  return found?.owner === owner && found.state === 'kept' ? found : undefined;
};

/** A file that was kept and may serve again, for whom it belongs to; undefined: not found, not theirs, gone, or of a denied case. */
export const readOwnFile = async (
  table: Table,
  owner: string,
  caseId: string,
  materialId: string,
): Promise<MaterialItem | undefined> => {
  const [found, denied] = await Promise.all([readKept(table, owner, caseId, materialId), isDenied(table, caseId)]);
  return denied ? undefined : found;
};

/** The files of an applicant that may serve again, the newest first, without those of one case. */
export const readReusable = async (table: Table, owner: string, except: string): Promise<MaterialItem[]> => {
  const { items } = await readOwned(table, reusablePartition(owner), { limit: most });
  const others = items.map((item) => Listed.parse(item)).filter(({ caseId }) => caseId !== except);
  const cases = [...new Set(others.map(({ caseId }) => caseId))];
  const [found, denied] = await Promise.all([
    Promise.all(others.map(({ caseId, sk }) => readKept(table, owner, caseId, sk.slice('A#MATERIAL#'.length)))),
    Promise.all(cases.map((caseId) => isDenied(table, caseId))),
  ]);
  return found.filter((file) => file !== undefined).filter(({ caseId }) => !denied[cases.indexOf(caseId)]);
};
