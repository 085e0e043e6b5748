import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import { caseKey, worklist } from '../keys.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { check } from '../writes.ts';
import { oneMore } from './change-materials.ts';

/** A file that is to come: uploaded by its applicant, or copied from an earlier case of theirs. */
export type Wanted = Pick<
  MaterialItem,
  | 'materialId'
  | 'materials'
  | 'fileName'
  | 'mediaType'
  | 'size'
  | 'sha256'
  | 'trust'
  | 'askedAt'
  | 'expiresAt'
  | 'reusedFrom'
>;

/**
 * → awaited: 申请上传, 材料复用. The event names no file, since that may name a person. One that never comes is the sweeper's from when its
 * time ends.
 */
export const askMaterial = (table: Table, actor: Actor, dossier: Dossier, wanted: Wanted): Promise<Commit> => {
  const { caseId, owner } = dossier.case;
  const { materialId, sha256, materials, askedAt: at, expiresAt, reusedFrom } = wanted;
  const ending = { workKey: worklist.erasures, workDue: expiresAt };
  const data = { sha256, materials };
  return commit(table, [
    ...create(
      table,
      materialAddress(caseId, materialId),
      { entity: 'material', state: 'awaited', owner, ...wanted, ...ending },
      reusedFrom
        ? {
            ...{ type: 'material-reused', at, actor },
            data: { ...data, fromCase: reusedFrom.caseId, from: reusedFrom.materialId },
          }
        : { type: 'material-asked', at, actor, data },
    ),
    oneMore(table, dossier),
    check(table, 'case', caseKey(caseId), { state: { in: ['draft', 'reviewing'] }, owner }),
  ]);
};
