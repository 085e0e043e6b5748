import type { MaterialState } from '../../domain/materials/material-state.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit, type Write } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import { worklist } from '../keys.ts';
import type { Dossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { type ChangeOfFiles, changeOfFiles } from './change-materials.ts';

/** awaited | kept → removed. Until its content is known to be gone for good, the file waits in the sweeper's worklist. */
export const removal = (table: Table, actor: Actor, material: MaterialItem, at: string): Write[] =>
  move<MaterialState>(table, materialAddress(material.caseId, material.materialId), material, {
    from: ['awaited', 'kept'],
    to: 'removed',
    set: { workKey: worklist.erasures, workDue: at },
    remove: ['fileName', 'ownerKey', 'ownerSort'],
    event: { type: 'material-removed', at, actor },
  });

/** 撤下材料, with what it means for the case. */
export const removeMaterial = (
  table: Table,
  actor: Actor,
  dossier: Dossier,
  material: MaterialItem,
  change: ChangeOfFiles,
): Promise<Commit> =>
  commit(table, [
    ...removal(table, actor, material, change.at),
    // Of what had not come yet nobody has seen anything.
    ...(material.state === 'kept' ? changeOfFiles(table, actor, dossier, change) : []),
  ]);
