import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { ttlOf } from '../../domain/retention/retention.ts';
import { conditionOf, type Where } from '../expression.ts';
import { requestKey } from '../keys.ts';
import { fromAttributes, toAttributes } from '../marshal.ts';
import { isSingleWriteConflict, withRetry } from '../retry.ts';
import type { Table } from '../table.ts';
import { type KeptAnswer, type RequestItem, requestItem } from './request-item.ts';

/** An attempt at a request. */
export interface Attempt {
  /** Digest of who asks and with which key. */
  request: string;
  /** Digest of what is asked: path and body. */
  digest: string;
  /** Random, one an attempt. */
  claim: string;
  /** Random; counts where the request is a new one. */
  seed: string;
  now: number;
  /** When this attempt can no longer be under way, epoch ms. */
  lockedUntil: number;
}

/** A claim that is held: what was drawn when the request came first is in it. */
export type Claim = Pick<RequestItem, 'claim' | 'seed' | 'at'> & { request: string };

export type Claimed =
  | { outcome: 'claimed'; claim: Claim }
  | { outcome: 'answered'; answer: KeptAnswer }
  /** The key has been used for something else. */
  | { outcome: 'reused' }
  | { outcome: 'in-flight' };

/** Puts the claim if the condition holds; otherwise answers what stands there, if anything still does. */
const putIf = async (
  table: Table,
  request: string,
  item: RequestItem,
  where: Where,
): Promise<RequestItem | undefined> => {
  const command = {
    TableName: table.name,
    Item: toAttributes({ ...requestKey(request), entity: 'request', ...item }),
    ...conditionOf([where]),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
  try {
    await withRetry(isSingleWriteConflict, () => table.client.send(new PutItemCommand(command)));
    return item;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item && requestItem.parse(fromAttributes(error.Item));
  }
};

/** What can be said of a request that somebody has claimed before, as far as it needs no write. */
const standing = (found: RequestItem | undefined, { claim, digest, now, request }: Attempt): Claimed | undefined => {
  if (found === undefined) return { outcome: 'in-flight' };
  // Our own: the answer to the first try of this write was lost.
  if (found.claim === claim) return { outcome: 'claimed', claim: { ...found, request } };
  if (found.ttl * 1_000 <= now) return undefined;
  if (found.digest !== digest) return { outcome: 'reused' };
  if (found.answer) return { outcome: 'answered', answer: found.answer };
  return found.lockedUntil > now ? { outcome: 'in-flight' } : undefined;
};

/**
 * Claims a request for one attempt. One that has been answered is not run again for a day; one whose attempt died is taken over
 * once that attempt's time is up, with what was drawn for it, so that it finds what the dead one has left.
 */
export const claimRequest = async (table: Table, attempt: Attempt): Promise<Claimed> => {
  const { request, claim, digest, seed, now, lockedUntil } = attempt;
  const fresh = { claim, digest, seed, at: now, lockedUntil, ttl: ttlOf('answers', now) };
  const found = await putIf(table, request, fresh, { pk: { absent: true } });
  const known = standing(found, attempt);
  if (known || found === undefined) return known ?? { outcome: 'in-flight' };
  const isForgotten = found.ttl * 1_000 <= now;
  const next = isForgotten ? fresh : { ...fresh, seed: found.seed, at: found.at, ttl: found.ttl };
  const after = await putIf(table, request, next, { claim: found.claim, lockedUntil: found.lockedUntil });
  // Whoever was faster has just begun.
  return standing(after, attempt) ?? { outcome: 'in-flight' };
};
