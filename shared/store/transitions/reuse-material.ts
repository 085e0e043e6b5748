import { create } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { type ChangeOfFiles, changeOfFiles, oneMore } from './change-materials.ts';
import { reusableBy } from './keep-material.ts';

/** A file of an earlier case as it comes to another. */
export type Copy = Pick<
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

/** → kept: 材料复用. A copy of its own, which stays whatever becomes of the first. */
export const reuseMaterial = (
  table: Table,
  actor: Actor,
  dossier: Dossier,
  copy: Copy,
  change: ChangeOfFiles,
): Promise<Commit> => {
  const { caseId, owner } = dossier.case;
  const { materialId, materials, sha256, trust, reusedFrom } = copy;
  const { at } = change;
  const item = { entity: 'material', state: 'kept', owner, ...copy, keptAt: at };
  const found = reusableBy(owner, trust, at, materialId);
  return commit(table, [
    ...create(
      table,
      materialAddress(caseId, materialId),
      { ...item, ...found },
      {
        ...{ type: 'material-reused', at, actor },
        data: { sha256, materials, trust, fromCase: reusedFrom?.caseId ?? '', from: reusedFrom?.materialId ?? '' },
      },
    ),
    oneMore(table, dossier),
    ...changeOfFiles(table, actor, dossier, change),
  ]);
};
