import type { Clock } from '../../shared/clock.ts';
import { instant } from '../../shared/clock.ts';
import type { Log } from '../../shared/log.ts';
import type { CallQueue } from '../../shared/partners/call-queue.ts';
import { longestDelay } from '../../shared/partners/call-queue.ts';
import type { CallItem } from '../../shared/store/partners/call-item.ts';
import {
  type Attempt,
  callDelivered,
  callDropped,
  callFailed,
  callPostponed,
  claimCall,
  readCall,
} from '../../shared/store/partners/calls.ts';
import type { Table } from '../../shared/store/table.ts';
import { inContext } from '../../shared/trace/context.ts';
import { newTrace } from '../../shared/trace/traceparent.ts';
import { pauseAfter } from '../../shared/webhooks/schedule.ts';
import { signedHeaders } from '../../shared/webhooks/sign.ts';
import type { Recipients } from './recipients.ts';
import type { Send } from './send.ts';

export interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  calls: CallQueue;
  recipients: Recipients;
  send: Send;
  /** In [0, 1). */
  random: () => number;
}

/** How long an attempt may take until another is made in its place, ms: longer than the function can run. */
const heldMs = 60_000;

const after = ({ clock }: Deps, ms: number): string => new Date(clock.now() + ms).toISOString();

/** Tried again after a while, which grows; after the last attempt it is given up. */
const again = async (deps: Deps, call: CallItem, attempt: Attempt): Promise<void> => {
  const pause = pauseAfter(call.attempts, deps.random());
  if (pause === undefined) {
    await callFailed(deps.table, call, attempt, instant(deps.clock));
    return;
  }
  await callPostponed(deps.table, call, attempt, after(deps, pause));
  const seconds = Math.ceil(pause / 1_000);
  if (seconds > longestDelay) return; // the minute's run finds it
  await deps.calls.announce([call.id], seconds).catch((error: unknown) => deps.log.error('call-not-announced', error));
};

const settle = async (deps: Deps, call: CallItem, attempt: Attempt): Promise<void> => {
  const { status = 0 } = attempt;
  if (status >= 200 && status < 300) {
    await callDelivered(deps.table, call, attempt, instant(deps.clock));
  } else if (status === 410) {
    await deps.recipients.disable(call.partner);
    await callFailed(deps.table, call, attempt, instant(deps.clock));
  } else await again(deps, call, attempt);
  deps.log.info('call-attempted', { id: call.id, partner: call.partner, attempts: call.attempts, ...logged(attempt) });
};

/** What a partner answers is its own: it is kept with the call, and does not go into logs. */
const logged = ({ status, failure }: Attempt) => ({ status, failure });

const attemptClaimed = async (deps: Deps, call: CallItem): Promise<void> => {
  const recipient = await deps.recipients.of(call.partner);
  if (recipient === 'none') {
    await callDropped(deps.table, call, instant(deps.clock));
  } else if (recipient === 'disabled') {
    await callFailed(deps.table, call, { failure: 'endpoint-disabled' }, instant(deps.clock));
  } else {
    const timestamp = String(Math.floor(deps.clock.now() / 1_000));
    const headers = signedHeaders(recipient.secrets, { id: call.id, timestamp, body: Buffer.from(call.body) });
    await settle(deps, call, await deps.send(recipient.url, headers, call.body));
  }
};

/** Makes a call that is due; what is not, or is in somebody else's hands, is left alone. Answers whether it was made. */
export const attemptCall = async (deps: Deps, id: string): Promise<boolean> => {
  const call = await readCall(deps.table, id);
  const now = instant(deps.clock);
  if (call?.state !== 'pending' || (call.workDue ?? now) > now) return false;
  const claimed = await claimCall(deps.table, call, now, after(deps, heldMs));
  if (claimed === undefined) return false;
  const trace = newTrace(claimed.traceId);
  await inContext({ trace, ...(claimed.caseId && { caseId: claimed.caseId }) }, () => attemptClaimed(deps, claimed));
  return true;
};
