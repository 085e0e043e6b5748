import type { MaterialState } from '../../domain/materials/material-state.ts';
import type { Trust } from '../../domain/materials/trust.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import { reusablePartition } from '../keys.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { type ChangeOfFiles, changeOfFiles } from './change-materials.ts';

/** By what a file is found that may serve again: what its applicant has made never does. */
const reusableBy = (owner: string, trust: Trust, at: string, id: string) =>
  trust === 'D' ? {} : { ownerKey: reusablePartition(owner), ownerSort: `${at}#${id}` };

/** awaited → kept: 收存. What was looked at is in its place, and counts from this commit on. */
export const keepMaterial = (
  table: Table,
  actor: Actor,
  dossier: Dossier,
  material: MaterialItem,
  change: ChangeOfFiles,
): Promise<Commit> => {
  const { caseId, materialId, owner, trust, sha256, materials } = material;
  const { at } = change;
  return commit(table, [
    ...move<MaterialState>(table, materialAddress(caseId, materialId), material, {
      from: ['awaited'],
      to: 'kept',
      set: { keptAt: at, ...reusableBy(owner, trust, at, materialId) },
      remove: ['workKey', 'workDue'],
      event: { type: 'material-kept', at, actor, data: { sha256, materials, trust } },
    }),
    ...changeOfFiles(table, actor, dossier, change),
  ]);
};
