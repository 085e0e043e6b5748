import { procedureOfCase } from '../../domain/catalogue/procedure-of-case.ts';
import { create, move } from '../aggregate.ts';
import { type Commit, commit } from '../commit.ts';
import { system } from '../event.ts';
import { batchAddress } from '../items/batch.ts';
import { caseAddress } from '../items/case.ts';
import type { FullDossier } from '../read/dossier.ts';
import type { Table } from '../table.ts';
import { approvalsHold } from './approvals-hold.ts';
import { registerName } from './reserve-name.ts';

export interface Release {
  /** 核准日期: the date that the certificates bear; it must still be the one composed. */
  date: string;
  at: string;
}

/**
 * composed → released: 三证同发. One transaction writes the batch item, and with it everything is visible at once; its
 * conditions are all approvals valid, still that date, no batch before (invariants 1–3).
 */
export const releaseBatch = (table: Table, dossier: FullDossier, { date, at }: Release): Promise<Commit> => {
  const current = dossier.case;
  const composed = new Set(dossier.certificates.map((certificate) => certificate.kind));
  // In the order of the procedure, in which the batch is printed; the table keeps them by key.
  const kinds = procedureOfCase(current).certificates.flatMap(({ kind }) => (composed.has(kind) ? [kind] : []));
  const batch = { entity: 'batch', state: 'released', releasedAt: at, kinds };
  return commit(table, [
    ...create(table, batchAddress(current.caseId), batch, {
      type: 'batch-released',
      at,
      actor: system,
      data: { kinds },
    }),
    ...move(table, caseAddress(current.caseId), current, {
      from: ['composed'],
      to: 'released',
      set: { updatedAt: at },
      where: { composedOn: date },
      event: { type: 'case-released', at, actor: system },
    }),
    ...approvalsHold(table, dossier.reviews),
    ...(current.nameReservation ? registerName(table, current.caseId, current.nameReservation) : []),
  ]);
};
