import { ttlOf } from '../../domain/retention/retention.ts';
import { currentTraceId } from '../../trace/context.ts';
import { commit } from '../commit.ts';
import type { UpdateSpec } from '../expression.ts';
import { callKey, worklist } from '../keys.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { update } from '../writes.ts';
import { type CallItem, callItem } from './call-item.ts';
import { callWrite } from './call-writes.ts';

export const readCall = (table: Table, id: string): Promise<CallItem | undefined> =>
  getItem(table, callKey(id), callItem);

/** Changes a call from the attempt that was read; false where somebody else was faster. */
const change = async (table: Table, { id, attempts, state }: CallItem, spec: UpdateSpec): Promise<boolean> => {
  const where = { state, attempts, ...spec.where };
  const written = await commit(table, [update(table, 'call', callKey(id), { ...spec, where })]);
  return written.outcome === 'committed';
};

/** A call that is made for its own sake. */
export const makeCall = async (table: Table, id: string, call: Parameters<typeof callWrite>[2]): Promise<void> => {
  await commit(table, [callWrite(table, id, call, call.timestamp, currentTraceId())]);
};

/**
 * Takes a due call: counts the attempt and holds the call for so long that nobody else makes it meanwhile. Should the attempt never
 * be settled, the call is due again then, under the same id. @param until RFC 3339
 */
export const claimCall = async (
  table: Table,
  call: CallItem,
  at: string,
  until: string,
): Promise<CallItem | undefined> => {
  const set = { attempts: call.attempts + 1, attemptedAt: at, workDue: until };
  const claimed = await change(table, call, { set, where: { workDue: call.workDue ?? { absent: true } } });
  return claimed ? { ...call, ...set } : undefined;
};

/** What an attempt has come to. */
export interface Attempt {
  status?: number | undefined;
  answer?: string | undefined;
  failure?: string | undefined;
}

/** A call that got through, or was dropped, is still kept for a while. */
const ended = (at: string) => ({ ttl: ttlOf('calls', Date.parse(at)) });
const settled = { remove: ['workKey', 'workDue'] };

/** Where the last attempt brought no status or answer, that of the one before is not kept. */
const replaced = (attempt: Attempt): string[] =>
  (['status', 'answer', 'failure'] as const).filter((name) => attempt[name] === undefined);

/** pending → delivered. */
export const callDelivered = (table: Table, call: CallItem, attempt: Attempt, at: string): Promise<boolean> =>
  change(table, call, {
    set: { state: 'delivered', ...attempt, ...ended(at) },
    remove: [...settled.remove, ...replaced(attempt)],
  });

/** pending → dropped: there is nobody any more who wants it. */
export const callDropped = (table: Table, call: CallItem, at: string): Promise<boolean> =>
  change(table, call, { set: { state: 'dropped', ...ended(at) }, ...settled });

/** pending → pending: to be tried again. */
export const callPostponed = (table: Table, call: CallItem, attempt: Attempt, due: string): Promise<boolean> =>
  change(table, call, { set: { ...attempt, workDue: due }, remove: replaced(attempt) });

/** pending → failed: given up, and the operators' now. */
export const callFailed = (table: Table, call: CallItem, attempt: Attempt, at: string): Promise<boolean> =>
  change(table, call, {
    set: { state: 'failed', ...attempt, failedAt: at, workKey: worklist.failedCalls, workDue: at },
    remove: replaced(attempt),
  });

/** failed → pending: an operator submits it anew, for another day of attempts. */
export const resubmitCall = (table: Table, call: CallItem, operator: string, at: string): Promise<boolean> =>
  change(table, call, {
    set: { state: 'pending', attempts: 0, resubmittedBy: operator, workKey: worklist.calls, workDue: at },
    remove: ['failedAt'],
  });
