import { type Receipt, readReceipt } from '../store/partners/receipt.ts';
import type { Table } from '../store/table.ts';
import { answer, problem, type Reply } from './reply.ts';

/** The answer to a message whose id has been seen: the same once more, or a refusal where its body is another. */
export const receivedBefore = async (table: Table, receipt: Receipt): Promise<Reply | undefined> => {
  const known = await readReceipt(table, receipt.partner, receipt.messageId);
  if (known === undefined) return undefined;
  return known === receipt.digest ? answer(204, null) : problem('webhook-id-reused');
};
