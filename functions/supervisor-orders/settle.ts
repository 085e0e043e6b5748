import { type Clock, instant } from '../../shared/clock.ts';
import type { settleSupervisionOrder as route } from '../../shared/contract/routes/supervision.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { answer, problem, type Reply } from '../../shared/http/reply.ts';
import { raced, untilCommitted } from '../../shared/store/race.ts';
import { readOrder } from '../../shared/store/read/read-consents.ts';
import type { Table } from '../../shared/store/table.ts';
import { settleOrder } from '../../shared/store/transitions/settle-order.ts';
import { placeOf } from './order-number.ts';

/** Takes what a supervisor has found out; said twice, it counts once, and anything else comes too late. */
export const settleSupervisionOrder =
  ({ table, clock }: { table: Table; clock: Clock }) =>
  ({ caller, params, body: { conclusion, reference } }: RequestOf<typeof route>): Promise<Reply> =>
    untilCommitted(async () => {
      const { caseId, order: number } = placeOf(params.order);
      const order = await readOrder(table, caller, caseId, number);
      if (order === undefined) return problem('not-found');
      const told = { order: params.order, caseNumber: caseId, conclusion, reference };
      if (order.state === 'settled') {
        return order.conclusion === conclusion && order.reference === reference
          ? answer(200, { ...told, settledAt: order.settledAt })
          : problem('order-settled');
      }
      const settledAt = instant(clock);
      const actor = { kind: 'supervisor', id: caller.subject } as const;
      const written = await settleOrder(table, actor, order, { conclusion, reference, at: settledAt });
      return written.outcome === 'rejected' ? raced : answer(200, { ...told, settledAt });
    });
