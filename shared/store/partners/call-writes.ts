import type { Notice } from '../../domain/notices/notice.ts';
import type { Write } from '../commit.ts';
import { callKey, worklist } from '../keys.ts';
import type { Table } from '../table.ts';
import { putNew } from '../writes.ts';

/** The body of a call: what happened, when, and to which case. */
export const bodyOf = ({ type, timestamp, data }: { type: string; timestamp: string; data: object }): string =>
  JSON.stringify({ type, timestamp, data });

/** A call to be made now, in the transaction of what it tells. @param at RFC 3339 @param traceId of what it tells */
export const callWrite = (
  table: Table,
  id: string,
  notice: Omit<Notice, 'type' | 'data'> & { type: string; data: { caseNumber?: string } },
  at: string,
  traceId: string | undefined,
): Write =>
  putNew(table, 'call', callKey(id), {
    ...{ entity: 'call', id, partner: notice.partner, type: notice.type, caseId: notice.data.caseNumber },
    ...{ body: bodyOf(notice), state: 'pending', attempts: 0, createdAt: at, traceId },
    ...{ workKey: worklist.calls, workDue: at },
  });
