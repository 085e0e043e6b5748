import { type BatchItem, batchItem, type CertificateItem, certificateItem } from '../items/batch.ts';
import { batchKey } from '../keys.ts';
import type { Table } from '../table.ts';
import type { Dossier } from './dossier.ts';
import { getItem, queryRange } from './query.ts';
import { type CaseReader, readCase } from './read-case.ts';

/** The batch of a case; undefined until its release. The strongly consistent read that invariant 1 asks for. */
export const readBatch = (table: Table, caseId: string): Promise<BatchItem | undefined> =>
  getItem(table, batchKey(caseId), batchItem);

/** A released batch with its certificates. */
export interface Released {
  batch: BatchItem;
  certificates: CertificateItem[];
}

/**
 * The certificates of a case, all or nothing: the batch is read first, and without it nothing else is read at all
 * (invariant 1). A certificate read after its batch was seen is final.
 */
export const readReleasedBatch = async (table: Table, caseId: string): Promise<Released | undefined> => {
  const batch = await readBatch(table, caseId);
  if (batch === undefined) return undefined;
  const found = await queryRange(table, batchKey(caseId).pk, 'S#CERTIFICATE#', 'S#CERTIFICATE$');
  return { batch, certificates: found.map((item) => certificateItem.parse(item)) };
};

/** A case for a caller together with what has been released of it. */
export const readCaseWithBatch = async (
  table: Table,
  caller: CaseReader,
  caseId: string,
): Promise<(Dossier & { released?: Released }) | undefined> => {
  const released = await readReleasedBatch(table, caseId);
  const dossier = await readCase(table, caller, caseId);
  return dossier && { ...dossier, ...(released && { released }) };
};
