import type { readProgress as route } from '../../shared/contract/routes/applicant.ts';
import { orderReasons } from '../../shared/domain/supervision/order.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { BatchItem } from '../../shared/store/items/batch.ts';
import type { Dossier } from '../../shared/store/read/dossier.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import { readBatch } from '../../shared/store/read/read-released.ts';
import { shownState } from '../../shared/store/read/shown-state.ts';
import type { Table } from '../../shared/store/table.ts';

const deliveryOf = ({ parcel }: Dossier) =>
  parcel && {
    delivery: {
      method: parcel.method,
      status: parcel.state,
      ...(parcel.trackingNumber && { trackingNumber: parcel.trackingNumber }),
      ...(parcel.hall && { hall: parcel.hall }),
    },
  };

const present = (dossier: Dossier, batch: BatchItem | undefined) => ({
  ...dossier.case,
  caseNumber: dossier.case.caseId,
  state: shownState(dossier.case.state, batch !== undefined),
  reviews: dossier.reviews,
  delayed: dossier.case.failedAt !== undefined,
  ...(dossier.case.state === 'stopped' && { stoppedBecause: { code: 'not-me', text: orderReasons['not-me'] } }),
  ...(batch
    ? { releasedAt: batch.releasedAt, ...deliveryOf(dossier) }
    : { nameKeptUntil: dossier.case.nameReservation?.expiresAt }),
});

/** Shows who is pending, since when and until when; the contract's schema drops all that is not the applicant's to see. */
export const readProgress =
  ({ table }: { table: Table }) =>
  async ({ caller, params }: RequestOf<typeof route>): Promise<Reply> => {
    const batch = await readBatch(table, params.caseNumber);
    const dossier = await readCase(table, caller, params.caseNumber);
    return dossier ? answer(200, present(dossier, batch)) : problem('not-found');
  };
