import type { SFNClient } from '@aws-sdk/client-sfn';
import { type Clock, instant } from '../../shared/clock.ts';
import type { recordCollection as route } from '../../shared/contract/routes/partners.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { Log } from '../../shared/log.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readCase } from '../../shared/store/read/read-case.ts';
import type { Table } from '../../shared/store/table.ts';
import { canMove, moveParcel } from '../../shared/store/transitions/move-parcel.ts';
import { afterCommit, signalParcel } from '../../shared/workflow/signal.ts';

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  workflow: SFNClient;
}

/** Records that a batch has been handed over at a hall; recorded twice, it counts once. */
export const recordCollection =
  ({ table, clock, log, workflow }: Deps) =>
  ({ caller, params }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const parcel = (await readCase(table, caller, params.caseNumber))?.parcel;
      if (parcel?.hall !== params.hall) return problem('not-found');
      const answered = answer(200, { caseNumber: parcel.caseId, status: 'delivered' });
      if (parcel.state === 'delivered') return answered;
      if (!canMove(parcel.state, 'delivered')) return problem('not-waiting');
      const actor = { kind: 'hall', id: caller.subject, office: params.hall } as const;
      const written = await moveParcel(table, actor, parcel, 'delivered', instant(clock));
      if (written.outcome === 'rejected') return raced;
      const moved = { ...parcel, state: 'delivered' as const, version: parcel.version + 1 };
      await afterCommit(log, parcel.caseId, () => signalParcel({ table, workflow }, moved));
      return answered;
    });
