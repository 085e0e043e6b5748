import { type Clock, instant } from '../../shared/clock.ts';
import type { resubmitDelivery as route } from '../../shared/contract/routes/partner-deliveries.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import type { Log } from '../../shared/log.ts';
import type { CallQueue } from '../../shared/partners/call-queue.ts';
import { readCall, resubmitCall } from '../../shared/store/partners/calls.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import type { Table } from '../../shared/store/table.ts';

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  calls: CallQueue;
}

/** Sends a notice again that was given up; one that is on its way, or has got through meanwhile, is left as it is. */
export const resubmitDelivery =
  ({ table, clock, log, calls }: Deps) =>
  ({ caller, params: { delivery } }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const call = await readCall(table, delivery);
      if (call === undefined) return problem('not-found');
      if (call.state === 'dropped') return problem('not-waiting');
      if (call.state !== 'failed') return answer(202, { delivery, state: call.state });
      if (!(await resubmitCall(table, call, caller.subject, instant(clock)))) return raced;
      await calls.announce([delivery]).catch((error: unknown) => log.error('call-not-announced', error));
      return answer(202, { delivery, state: 'pending' });
    });
