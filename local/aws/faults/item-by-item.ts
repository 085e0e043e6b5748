import type { AwsRequest, AwsResponse, JsonObject } from '../../types.ts';
import { AwsCallError, type JsonClient } from '../json-client.ts';
import { jsonError, jsonResponse } from '../responses.ts';
import { type CancellationReason, cancelled } from './answers.ts';
import { asConditionCheck, createKeySchema, readActions, type TransactAction } from './conditions.ts';
import { shuffled } from './random.ts';

/** How a transaction is taken apart. */
export interface ItemByItemEffect {
  order: 'random' | 'reverse';
  delayMs: number;
}

const SINGLE = { Put: 'PutItem', Update: 'UpdateItem', Delete: 'DeleteItem' } as const;

/**
 * Executes transactions as DynamoDB may show them to readers that are not isolated: first every condition is checked in
 * one real transaction, then the writes are applied one by one. Writers must be kept out in the meantime; a crash in
 * between leaves a part, so it is not to be combined with killing.
 */
export function createItemByItem(client: JsonClient) {
  const keySchema = createKeySchema(client);
  /** What a repeated request with the same token answers. */
  const finished = new Set<string>();
  return async (request: AwsRequest, effect: ItemByItemEffect, random: () => number): Promise<AwsResponse> => {
    const transaction = JSON.parse(request.body.toString()) as JsonObject;
    const token = String(transaction.ClientRequestToken ?? '');
    if (token !== '' && finished.has(token)) return jsonResponse({});
    const actions = readActions(transaction);
    const refused = await checkConditions(client, actions, keySchema);
    if (refused) return refused;
    const writes = actions.filter(({ kind }) => kind !== 'ConditionCheck');
    const ordered = effect.order === 'reverse' ? writes.reverse() : shuffled(writes, random);
    for (const [i, write] of ordered.entries()) {
      if (i > 0) await new Promise((resolve) => setTimeout(resolve, effect.delayMs));
      await apply(client, write);
    }
    if (token !== '') finished.add(token);
    return jsonResponse({});
  };
}

/** Checks all conditions at one moment; answers the error that the whole transaction would have met. */
async function checkConditions(
  client: JsonClient,
  actions: TransactAction[],
  keySchema: (tableName: string) => Promise<string[]>,
): Promise<AwsResponse | undefined> {
  const checks: { index: number; check: JsonObject }[] = [];
  for (const [index, action] of actions.entries()) {
    const check = asConditionCheck(action, await keySchema(String(action.input.TableName)));
    if (check) checks.push({ index, check });
  }
  if (checks.length === 0) return undefined;
  const TransactItems = checks.map(({ check }) => ({ ConditionCheck: check }));
  try {
    await client.call('DynamoDB_20120810.TransactWriteItems', { TransactItems });
    return undefined;
  } catch (error) {
    if (!(error instanceof AwsCallError)) throw error;
    const { CancellationReasons } = error.answer;
    if (!Array.isArray(CancellationReasons)) return jsonError(error.status, error.type, error.message);
    const reasons: CancellationReason[] = actions.map(() => ({ Code: 'None' }));
    for (const [i, { index }] of checks.entries()) reasons[index] = CancellationReasons[i] as CancellationReason;
    return cancelled(reasons);
  }
}

/** Applies a write without its condition, which was found to hold. */
async function apply(client: JsonClient, { kind, input }: TransactAction): Promise<void> {
  if (kind === 'ConditionCheck') return;
  const { ConditionExpression, ReturnValuesOnConditionCheckFailure: _, ...write } = input;
  if (typeof ConditionExpression === 'string') narrow(write);
  await client.call(`DynamoDB_20120810.${SINGLE[kind]}`, write);
}

/** Drops the names and values that only the condition used. */
function narrow(write: JsonObject): void {
  const expression = String(write.UpdateExpression ?? '');
  const tokens = new Set(expression.match(/[#:][A-Za-z0-9_]+/g));
  for (const member of ['ExpressionAttributeNames', 'ExpressionAttributeValues']) {
    const kept = Object.entries((write[member] ?? {}) as JsonObject).filter(([token]) => tokens.has(token));
    if (kept.length > 0) write[member] = Object.fromEntries(kept);
    else delete write[member];
  }
}
