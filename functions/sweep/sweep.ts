import type { Deps } from './deps.ts';
import { eraseFiles } from './erase-files.ts';
import { escalateOrders } from './escalate-orders.ts';
import { escalateOverdue } from './escalate-overdue.ts';
import { expireCollections } from './expire-collections.ts';
import { expireDrafts } from './expire-drafts.ts';
import { recomputeDeadlines } from './recompute-deadlines.ts';
import { recordGaps } from './record-gaps.ts';
import { repairSignals } from './repair-signals.ts';
import { repairStarts } from './repair-starts.ts';
import { watchCalendar } from './watch-calendar.ts';

// What a new calendar moves is moved before anything is taken for overdue.
const duties = {
  ...{ repairStarts, repairSignals, expireDrafts, eraseFiles, expireCollections },
  ...{ recomputeDeadlines, escalateOverdue, escalateOrders, recordGaps, watchCalendar },
};

/**
 * Does each duty in turn and reports how many of each it has done. One that fails does not keep the others from theirs; at the
 * end the first failure is thrown, so that the function's alarm sounds.
 */
export const sweep = (deps: Deps) => async (): Promise<Record<string, number>> => {
  const done: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const [name, duty] of Object.entries(duties)) {
    try {
      done[name] = await duty(deps);
    } catch (error) {
      deps.log.error('duty-failed', error, { duty: name });
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  deps.log.info('swept', done);
  return done;
};
