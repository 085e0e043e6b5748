import * as z from 'zod';
import { type PageRequest, readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Deps } from './deps.ts';

/** What the index projects of anything that waits for the sweeper. */
const Due = z.object({
  caseId: z.string(),
  entity: z.string(),
  item: z.string().optional(),
  order: z.int().optional(),
});
export type Due = z.infer<typeof Due>;

/** How long one worklist may take of a run, ms, so that all have their turn within the function's timeout. */
const budgetMs = 5_000;

/**
 * Does `duty` for all in a worklist that are due by `before` (RFC 3339, or whatever the list is ordered by), and counts them. One that fails is logged and waits
 * for the next run, and keeps none of the others from theirs.
 */
export const eachDue = async (
  { table, clock, log }: Deps,
  workKey: string,
  before: string,
  duty: (due: Due) => Promise<void>,
): Promise<number> => {
  const until = clock.now() + budgetMs;
  let done = 0;
  let after: PageRequest['after'];
  do {
    const page = await readWorklist(table, workKey, { limit: 100, ...(after && { after }) }, before);
    for (const item of page.items) {
      try {
        await duty(Due.parse(item));
        done += 1;
      } catch (error) {
        log.error('sweep-left', error, { caseId: String(item.caseId), worklist: workKey });
      }
    }
    after = page.next;
  } while (after && clock.now() < until);
  return done;
};

/** Written but not signalled for so long is taken for forgotten, ms: well beyond any function that is still about to. */
export const forgottenMs = 60_000;

/** The moment a time ago, RFC 3339. */
export const ago = ({ clock }: Deps, ms: number): string => new Date(clock.now() - ms).toISOString();
