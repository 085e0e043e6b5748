import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { type Clock, instant } from '../../shared/clock.ts';
import type { Notice, Partner } from '../../shared/domain/notices/notice.ts';
import type { Log } from '../../shared/log.ts';
import type { CallQueue } from '../../shared/partners/call-queue.ts';
import { type Attributes, fromAttributes } from '../../shared/store/marshal.ts';
import { appendNotices, type Noticed } from '../../shared/store/partners/append-notices.ts';
import { readEndpoint } from '../../shared/store/partners/endpoint-item.ts';
import type { Table } from '../../shared/store/table.ts';
import { CaseEvent, noticesOf } from './notices.ts';

interface Deps {
  table: Table;
  clock: Clock;
  log: Log;
  calls: CallQueue;
  /** Whether the courier wants to be called at all. */
  courierIsCalled: boolean;
}

/** So many events are written at a time: five agencies' entries and calls of each, and all ends, are below 100 items. */
const atOnce = 8;

const sequenceOf = (record: DynamoDBRecord): string => record.dynamodb?.SequenceNumber ?? '';

/** Whether a partner wants to be called about this. The courier has no feed and no say: it is configured or not. */
const wantsCall = async ({ table, courierIsCalled }: Deps, { partner, type }: Notice): Promise<boolean> => {
  if (partner === 'courier') return courierIsCalled;
  const endpoint = await readEndpoint(table, partner);
  return endpoint?.state === 'enabled' && (endpoint.events?.includes(type) ?? true);
};

const noticed = async (deps: Deps, record: DynamoDBRecord): Promise<Noticed> => {
  // The stream's attribute values are the SDK's, but typed by another package.
  const event = CaseEvent.parse(fromAttributes((record.dynamodb?.NewImage ?? {}) as Attributes));
  const eventId = `${event.caseId}:${event.aggregate}:${event.sequence}`;
  const all = await noticesOf(deps.table, event);
  const notices = all.filter(({ partner }) => partner !== 'courier' || deps.courierIsCalled);
  const wanted = await Promise.all(notices.map((notice) => wantsCall(deps, notice)));
  const called = new Set<Partner>(notices.filter((_, at) => wanted[at]).map(({ partner }) => partner));
  return { eventId, traceId: event.traceId, notices, called };
};

const tell = async (deps: Deps, records: readonly DynamoDBRecord[]): Promise<void> => {
  const all = await Promise.all(records.map((record) => noticed(deps, record)));
  const calls = await appendNotices(deps.table, all, instant(deps.clock));
  // Written is what counts: a call of which the queue does not hear is found by the minute's run.
  await deps.calls.announce(calls).catch((error: unknown) => deps.log.error('calls-not-announced', error));
};

/**
 * 抄告: writes what partners are told of a batch of stream records, in order and once each. What fails is reported, so that the
 * stream comes back to the first of them.
 */
export const notifyPartners =
  (deps: Deps) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    for (let at = 0; at < Records.length; at += atOnce) {
      const records = Records.slice(at, at + atOnce);
      try {
        await tell(deps, records);
      } catch (error) {
        deps.log.error('notify-failed', error);
        return { batchItemFailures: [{ itemIdentifier: sequenceOf(records[0] as DynamoDBRecord) }] };
      }
    }
    return { batchItemFailures: [] };
  };
