import { reviewKey, worklist } from '../../shared/store/keys.ts';
import type { FullDossier } from '../../shared/store/read/dossier.ts';
import { readWholeCase } from '../../shared/store/read/read-case.ts';
import { clearSignal } from '../../shared/store/transitions/clear-signal.ts';
import { cutShortAs } from '../../shared/workflow/ended.ts';
import { startExecution } from '../../shared/workflow/execution.ts';
import { signalCutShort, signalParcel, signalReview, signalSeal } from '../../shared/workflow/signal.ts';
import type { Deps } from './deps.ts';
import { ago, type Due, eachDue, forgottenMs } from './each-due.ts';

/** A case that was cut short is closed by its execution; should that never have started, it does so now, only to close it. */
const repairCutShort = async (deps: Deps, { case: current, reviews }: FullDossier): Promise<void> => {
  const ending = cutShortAs(current);
  if (ending === undefined || current.endedAt !== undefined) return;
  await signalCutShort({ table: deps.table, workflow: deps.workflow.client }, reviews, ending);
  await startExecution(deps.workflow, current.caseId, current.attempt);
};

const repair = async (deps: Deps, { caseId, entity, item }: Due): Promise<void> => {
  const dossier = await readWholeCase(deps.table, caseId);
  const to = { table: deps.table, workflow: deps.workflow.client };
  const review = dossier.reviews.find((one) => one.item === item);
  if (entity === 'review' && review) {
    // Of a case that has ended nobody needs to be told any more.
    if (dossier.case.endedAt === undefined) await signalReview(to, review, dossier.reviews);
    else await clearSignal(deps.table, reviewKey(caseId, review.item), review.version);
  }
  if (entity === 'seal' && dossier.seal) await signalSeal(to, dossier.seal);
  if (entity === 'parcel' && dossier.parcel) await signalParcel(to, dossier.parcel);
  if (entity === 'case') await repairCutShort(deps, dossier);
};

/** Written, but the workflow was not told: tells it again. A bell that has been rung already stays silent. */
export const repairSignals = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.signals, ago(deps, forgottenMs), (due) => repair(deps, due));
