import type { MaterialState, Refusal } from '../../domain/materials/material-state.ts';
import { move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import type { Actor } from '../event.ts';
import { type MaterialItem, materialAddress } from '../items/material.ts';
import type { Table } from '../table.ts';

/** awaited → refused: what was uploaded is not what was announced, or does harm. The case is as it was. */
export const refuseMaterial = (
  table: Table,
  actor: Actor,
  material: MaterialItem,
  refusal: Refusal,
  at: string,
): Promise<Commit> =>
  commit(
    table,
    move<MaterialState>(table, materialAddress(material.caseId, material.materialId), material, {
      from: ['awaited'],
      to: 'refused',
      set: { refusal },
      remove: ['fileName'],
      event: { type: 'material-refused', at, actor, data: { refusal } },
    }),
  );
