import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type UpdateSpec, updateOf } from '../expression.ts';
import { requestKey } from '../keys.ts';
import { toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';
import type { Claim } from './claim-request.ts';
import type { KeptAnswer } from './request-item.ts';

const finish = async (table: Table, { request, claim }: Claim, set: NonNullable<UpdateSpec['set']>): Promise<void> => {
  const spec = updateOf({ set, where: { claim } });
  const command = { TableName: table.name, Key: toAttributes(requestKey(request)), ...spec };
  await withRetry(isSingleWriteConflict, () => table.client.send(new UpdateItemCommand(command)));
};

/** Keeps the answer of a request. Throws where the claim is not held any more: whoever holds it will answer. */
export const keepAnswer = (table: Table, claim: Claim, answer: KeptAnswer): Promise<void> =>
  finish(table, claim, { answer });

/** Gives the claim back without an answer: the next attempt with the same key runs the request again. */
export const releaseRequest = (table: Table, claim: Claim): Promise<void> => finish(table, claim, { lockedUntil: 0 });
