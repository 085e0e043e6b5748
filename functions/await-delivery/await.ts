import type { SFNClient } from '@aws-sdk/client-sfn';
import { parcelItem } from '../../shared/store/items/parcel.ts';
import { parcelKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';
import { attachToken } from '../../shared/store/transitions/attach-token.ts';
import { signalParcel } from '../../shared/workflow/signal.ts';

interface Deps {
  table: Table;
  workflow: SFNClient;
}

/** Hangs the bell on the parcel; one that has arrived already answers at once. */
export const awaitDelivery =
  ({ table, workflow }: Deps) =>
  async ({ caseId, taskToken }: { caseId: string; taskToken: string }): Promise<void> => {
    const parcel = parcelItem.parse(await attachToken(table, parcelKey(caseId), taskToken));
    if (parcel.state === 'delivered') await signalParcel({ table, workflow }, parcel);
  };
