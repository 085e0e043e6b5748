import * as z from 'zod';
import { ttlOf } from '../../domain/retention/retention.ts';
import type { Write } from '../commit.ts';
import { messageKey } from '../keys.ts';
import { getItem } from '../read/query.ts';
import type { Table } from '../table.ts';
import { putNew } from '../writes.ts';

/** A partner's message that changed something: who sent it, under which id, and the digest of what it says. */
export interface Receipt {
  partner: string;
  messageId: string;
  digest: string;
}

const receiptItem = z.object({ digest: z.string() });

/** Notes a message in the transaction of what it changes, so that none changes anything twice. @param at RFC 3339 */
export const noteReceipt = (table: Table, { partner, messageId, digest }: Receipt, at: string): Write =>
  putNew(table, 'message', messageKey(partner, messageId), {
    entity: 'message',
    digest,
    ttl: ttlOf('messages', Date.parse(at)),
  });

/** The digest of the message that a partner has sent under this id; undefined where it changed nothing, or long ago. */
export const readReceipt = async (table: Table, partner: string, messageId: string): Promise<string | undefined> =>
  (await getItem(table, messageKey(partner, messageId), receiptItem))?.digest;
