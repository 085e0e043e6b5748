import type { ScheduledEvent, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { instant } from '../../shared/clock.ts';
import { worklist } from '../../shared/store/keys.ts';
import { type PageRequest, readWorklist } from '../../shared/store/read/read-worklist.ts';
import { attemptCall, type Deps } from './attempt.ts';

/** So many calls are made at a time: one partner that takes its five seconds does not hold up the others. */
const atOnce = 10;

/** How long a run may go on taking new calls, ms; the function's timeout is 50 s. */
const budgetMs = 35_000;

/** A call's key, which the index shows. */
const Due = z.object({ pk: z.string().transform((pk) => pk.slice('CALL#'.length)) });

/** Makes these calls; one that fails here stays due, and keeps none of the others from being made. */
const attemptAll = async (deps: Deps, ids: readonly string[]): Promise<number> => {
  const results = await Promise.allSettled(ids.map((id) => attemptCall(deps, id)));
  for (const result of results) if (result.status === 'rejected') deps.log.error('call-left', result.reason);
  return results.filter((result) => result.status === 'fulfilled' && result.value).length;
};

const deliverDue = async (deps: Deps): Promise<number> => {
  const until = deps.clock.now() + budgetMs;
  let made = 0;
  let after: PageRequest['after'];
  do {
    const request = { limit: atOnce, ...(after && { after }) };
    const page = await readWorklist(deps.table, worklist.calls, request, instant(deps.clock));
    made += await attemptAll(
      deps,
      page.items.map((item) => Due.parse(item).pk),
    );
    after = page.next;
  } while (after && deps.clock.now() < until);
  return made;
};

/** Makes the calls that the queue names; every minute also all that are due, whether the queue has named them or not. */
export const deliverWebhooks =
  (deps: Deps) =>
  async (event: SQSEvent | ScheduledEvent): Promise<{ made: number }> => {
    if (!('Records' in event)) return { made: await deliverDue(deps) };
    return { made: await attemptAll(deps, [...new Set(event.Records.map(({ body }) => body))]) };
  };
