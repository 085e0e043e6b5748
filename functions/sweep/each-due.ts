import * as z from 'zod';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Deps } from './deps.ts';

/** What the index projects of anything that waits for the sweeper. */
const Due = z.object({ caseId: z.string(), entity: z.string(), item: z.string().optional() });
export type Due = z.infer<typeof Due>;

/** At most so many of one worklist a run, so that a run ends within its timeout; the rest waits a minute. */
const mostPerRun = 500;

/**
 * Does `duty` for all in a worklist that are due by `before` (RFC 3339), and counts them. One that fails is logged and waits
 * for the next run, and keeps none of the others from theirs.
 */
export const eachDue = async (
  { table, log }: Deps,
  workKey: string,
  before: string,
  duty: (due: Due) => Promise<void>,
): Promise<number> => {
  const page = await readWorklist(table, workKey, { limit: mostPerRun }, before);
  let done = 0;
  for (const item of page.items) {
    const due = Due.parse(item);
    try {
      await duty(due);
      done += 1;
    } catch (error) {
      log.error('sweep-left', error, { caseId: due.caseId, worklist: workKey });
    }
  }
  return done;
};

/** Written but not signalled for so long is taken for forgotten, ms: well beyond any function that is still about to. */
export const forgottenMs = 60_000;

/** The moment a time ago, RFC 3339. */
export const ago = ({ clock }: Deps, ms: number): string => new Date(clock.now() - ms).toISOString();
