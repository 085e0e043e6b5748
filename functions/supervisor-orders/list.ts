import * as z from 'zod';
import { type Clock, instant } from '../../shared/clock.ts';
import type { listSupervisionOrders as route } from '../../shared/contract/routes/supervision.ts';
import { isOverdue, type orderLists } from '../../shared/domain/supervision/order.ts';
import type { RequestOf } from '../../shared/http/api.ts';
import { pagingOf } from '../../shared/http/cursor.ts';
import { answer, type Problem, type Reply } from '../../shared/http/reply.ts';
import { worklist } from '../../shared/store/keys.ts';
import { readWorklist } from '../../shared/store/read/read-worklist.ts';
import type { Table } from '../../shared/store/table.ts';
import { orderNumberOf } from './order-number.ts';

type Request = RequestOf<typeof route>;

/** What a list consists of, part after part. What is overdue is due before all that is not. */
const partsOf: Record<(typeof orderLists)[number], readonly [string, ...string[]]> = {
  open: [worklist.overdueOrders, worklist.supervisionOrders],
  overdue: [worklist.overdueOrders],
  settled: [worklist.settledOrders],
};

/** What the index projects of an order. */
const Listed = z.looseObject({
  caseId: z.string(),
  order: z.int(),
  state: z.enum(['open', 'settled']),
  dueAt: z.string().optional(),
  workDue: z.string(),
});

const presented = (item: unknown, now: string) => {
  const { caseId, order, workDue, ...listed } = Listed.parse(item);
  const settledAt = listed.state === 'settled' ? workDue : undefined;
  // Orders that were indexed before that had no due date of their own there.
  const dueAt = listed.dueAt ?? workDue;
  const overdue = isOverdue({ dueAt, settledAt }, now);
  return { ...listed, dueAt, order: orderNumberOf(caseId, order), caseNumber: caseId, overdue, settledAt };
};

/** A page that begins in the part its cursor is of, or in the first, and goes on in the next where that ends. */
const pageOf = async (
  table: Table,
  request: Request,
  [part, ...rest]: readonly [string, ...string[]],
): Promise<Problem | { items: Record<string, unknown>[]; next?: string | undefined }> => {
  const [another, ...others] = rest;
  const paging = pagingOf(request, 'workKey', part);
  if ('problem' in paging) return another === undefined ? paging : pageOf(table, request, [another, ...others]);
  const newestFirst = request.query.state === 'settled';
  const page = await readWorklist(table, part, { ...paging.wanted, newestFirst });
  const { items } = page;
  // A page that is full names the next one, if only to find it empty.
  if (page.next !== undefined || another === undefined) return { items, ...paging.nextOf(page) };
  const query = { ...request.query, limit: request.query.limit - items.length, cursor: undefined };
  const more = await pageOf(table, { ...request, query }, [another, ...others]);
  return 'problem' in more ? more : { ...more, items: [...items, ...more.items] };
};

/** Lists the supervision orders that wait for an answer, the first due first; of those the overdue alone; or those that are settled. */
export const listSupervisionOrders =
  ({ table, clock }: { table: Table; clock: Clock }) =>
  async (request: Request): Promise<Reply> => {
    const page = await pageOf(table, request, partsOf[request.query.state]);
    if ('problem' in page) return page;
    const now = instant(clock);
    return answer(200, { ...page, items: page.items.map((item) => presented(item, now)) });
  };
