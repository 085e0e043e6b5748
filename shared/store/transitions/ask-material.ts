import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import { caseKey, worklist } from '../keys.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { check } from '../writes.ts';
import { oneMore } from './change-materials.ts';

/** A file that an applicant wants to upload. */
export type Wanted = Pick<
  MaterialItem,
  'materialId' | 'materials' | 'fileName' | 'mediaType' | 'size' | 'sha256' | 'trust' | 'askedAt' | 'expiresAt'
>;

/**
 * → awaited: 申请上传. The event names no file, since that may name a person. One that never comes is the sweeper's from when its
 * permission ends.
 */
export const askMaterial = (table: Table, actor: Actor, dossier: Dossier, wanted: Wanted): Promise<Commit> => {
  const { caseId, owner } = dossier.case;
  const { materialId, sha256, materials, askedAt: at, expiresAt } = wanted;
  const ending = { workKey: worklist.erasures, workDue: expiresAt };
  return commit(table, [
    ...create(
      table,
      materialAddress(caseId, materialId),
      { entity: 'material', state: 'awaited', owner, ...wanted, ...ending },
      { type: 'material-asked', at, actor, data: { sha256, materials } },
    ),
    oneMore(table, dossier),
    check(table, 'case', caseKey(caseId), { state: { in: ['draft', 'reviewing'] }, owner }),
  ]);
};
