import { instant } from '../../shared/clock.ts';
import { isOverdue } from '../../shared/domain/supervision/order.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readOrder } from '../../shared/store/read/read-consents.ts';
import { escalateOrder } from '../../shared/store/transitions/escalate-order.ts';
import type { Deps } from './deps.ts';
import { eachDue } from './each-due.ts';

/** 逾期督办: a supervision order that nobody has settled by its due date is shown before all others, once, and counted by an alarm. */
export const escalateOrders = (deps: Deps): Promise<number> =>
  eachDue(deps, worklist.supervisionOrders, instant(deps.clock), async ({ caseId, order: number = 0 }) => {
    const order = await readOrder(deps.table, { kind: 'system' }, caseId, number);
    if (order === undefined) throw new Error(`${caseId} has no supervision order ${number}`);
    // The index may not know yet of a calendar that has just given it more time.
    if (!isOverdue(order, instant(deps.clock))) return;
    const written = await escalateOrder(deps.table, order, instant(deps.clock));
    // Rejected: it has just been settled. The alarm counts these lines.
    if (written.outcome === 'committed') deps.log.info('order-overdue', { caseId, order: number });
  });
