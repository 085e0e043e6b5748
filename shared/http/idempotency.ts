import { randomBytes } from 'node:crypto';
import type { Context } from 'aws-lambda';
import type { Clock } from '../clock.ts';
import type { Route } from '../contract/route.ts';
import type { Once } from '../ids.ts';
import type { Log } from '../log.ts';
import { type Attempt, type Claim, claimRequest } from '../store/requests/claim-request.ts';
import { keepAnswer, releaseRequest } from '../store/requests/finish-request.ts';
import type { Table } from '../store/table.ts';
import { digestOfParts } from './identity.ts';
import { type Problem, problem } from './reply.ts';
import type { Result } from './result.ts';

/** What keeping answers needs. */
export interface Keeper {
  table: Table;
  clock: Clock;
  log: Log;
}

/** A request with its key, as it is told from others. */
export interface KeyedRequest {
  route: Route;
  /** Who asks (`identityOf`). */
  caller: string;
  key: string;
  /** Path, query and body, as they came. */
  asked: readonly string[];
  /** How much time this attempt has left. */
  context: Pick<Context, 'getRemainingTimeInMillis'>;
}

/** Beyond its own time an attempt may still be under way in the store, ms. */
const marginMs = 1_000;

const attemptOf = ({ route, caller, key, asked, context }: KeyedRequest, now: number): Attempt => ({
  request: digestOfParts([route.id, caller, key]),
  // With the key, which nobody keeps: a body may be little more than one number, and all numbers can be tried.
  digest: digestOfParts([key, ...asked]),
  claim: randomBytes(12).toString('base64url'),
  seed: randomBytes(16).toString('hex'),
  now,
  lockedUntil: now + context.getRemainingTimeInMillis() + marginMs,
});

/** The claim is given back, so that a repetition need not wait until it runs out; if that fails, it runs out. */
const release = async ({ table, log }: Keeper, claim: Claim): Promise<void> => {
  try {
    await releaseRequest(table, claim);
  } catch (error) {
    log.error('claim-left-to-run-out', error);
  }
};

/** Runs a claimed request. Only what was decided is kept: a failure of ours is tried again by the next attempt. */
const runClaimed = async (
  keeper: Keeper,
  { idempotency }: Route,
  claim: Claim,
  run: (once: Once) => Promise<Result>,
): Promise<Result> => {
  try {
    const result = await run(claim);
    if (result.status >= 500 || idempotency === 'repeatable') await release(keeper, claim);
    else await keepAnswer(keeper.table, claim, result);
    return result;
  } catch (error) {
    // Also where the answer could not be kept: what was decided stands, and the next attempt answers from it.
    await release(keeper, claim);
    throw error;
  }
};

/**
 * Runs a request once for its key: a repetition gets the first answer again, for a day. While the first attempt is under way it is
 * told to wait; if that one died, the repetition takes over with what was drawn for it.
 */
export const runOnce = async (
  keeper: Keeper,
  request: KeyedRequest,
  run: (once: Once) => Promise<Result>,
): Promise<Result | Problem> => {
  const claimed = await claimRequest(keeper.table, attemptOf(request, keeper.clock.now()));
  switch (claimed.outcome) {
    case 'claimed':
      return runClaimed(keeper, request.route, claimed.claim, run);
    case 'answered': {
      const { status, headers, body } = claimed.answer;
      const replayed = { status, headers: { ...headers, 'idempotency-replayed': 'true' } };
      return body === undefined ? replayed : { ...replayed, body };
    }
    case 'reused':
      return problem('idempotency-key-reused');
    case 'in-flight':
      return { ...problem('request-in-flight'), headers: { 'retry-after': '1' } };
  }
};
