import { instant } from '../../shared/clock.ts';
import { halls } from '../../shared/domain/catalogue/places.ts';
import { system } from '../../shared/store/event.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readParcel } from '../../shared/store/read/read-parts.ts';
import { moveParcel } from '../../shared/store/transitions/move-parcel.ts';
import { signalParcel } from '../../shared/workflow/signal.ts';
import type { Deps } from './deps.ts';
import { eachDue } from './each-due.ts';

const expire = async (deps: Deps, caseId: string): Promise<void> => {
  const parcel = await readParcel(deps.table, caseId);
  if (parcel?.state !== 'waiting') return;
  const written = await moveParcel(deps.table, system, parcel, 'uncollected', instant(deps.clock));
  if (written.outcome === 'rejected') return; // collected in this very moment
  const expired = { ...parcel, state: 'uncollected' as const, version: parcel.version + 1 };
  await signalParcel({ table: deps.table, workflow: deps.workflow.client }, expired);
};

/** 逾期未领: what was not collected in 90 days goes to the archive as uncollected. */
export const expireCollections = async (deps: Deps): Promise<number> => {
  let done = 0;
  for (const hall of halls) {
    done += await eachDue(deps, worklist.collections(hall.code), instant(deps.clock), ({ caseId }) =>
      expire(deps, caseId),
    );
  }
  return done;
};
