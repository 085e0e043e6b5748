import type { MaterialState } from '../../domain/materials/material-state.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import type { Table } from '../table.ts';

/** kept → kept: 核对原件, C becomes B. What reviews have seen stays as it was: the content is the same. */
export const raiseMaterial = (table: Table, actor: Actor, material: MaterialItem, at: string): Promise<Commit> =>
  commit(
    table,
    move<MaterialState>(table, materialAddress(material.caseId, material.materialId), material, {
      from: ['kept'],
      to: 'kept',
      set: { trust: 'B', comparedAt: at },
      where: { trust: 'C' },
      event: { type: 'material-compared', at, actor, data: { sha256: material.sha256, trust: 'B' } },
    }),
  );
