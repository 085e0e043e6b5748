import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent, Context } from 'aws-lambda';
import { isKeyed } from '../contract/manners.ts';
import type { Bound, Prepared } from './bound.ts';
import { type Keeper, runOnce } from './idempotency.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { identityOf } from './identity.ts';
import { unlessKnown } from './not-modified.ts';
import { type Counter, rated } from './rate.ts';
import type { Problem } from './reply.ts';
import { problemResult, type Result, resultOf } from './result.ts';

/** What answering a request needs, beside the handlers. */
export type Answering = Keeper & Counter;

/** Runs a request that bears an Idempotency-Key, once for the key. */
const keyed = async (
  keeper: Keeper,
  { route }: Bound,
  run: Prepared,
  event: ApiEvent,
  context: Context,
): Promise<Result | Problem> => {
  const found = idempotencyKey(event);
  if ('problem' in found) return found;
  const caller = identityOf(event);
  const asked = [event.rawPath, event.rawQueryString, event.body ?? ''];
  return runOnce(keeper, { route, caller, key: found.key, asked, context }, async (once) =>
    resultOf(route, await run(once), event),
  );
};

const answered = async (answering: Answering, bound: Bound, event: ApiEvent, context: Context): Promise<Result> => {
  const { route, prepare } = bound;
  const prepared = prepare(event);
  if ('problem' in prepared) return problemResult(prepared, event);
  if (!isKeyed(route)) return unlessKnown(event, resultOf(route, await prepared.run(), event));
  const result = await keyed(answering, bound, prepared.run, event, context);
  return 'problem' in result ? problemResult(result, event) : result;
};

/** Answers a request of a route: counted first, then parsed, then run, once where it bears a key. */
export const answerTo = async (
  answering: Answering,
  bound: Bound,
  event: ApiEvent,
  context: Context,
): Promise<Result> => {
  const { headers, refused } = await rated(answering, bound.route, event);
  const result = refused ? problemResult(refused, event) : await answered(answering, bound, event, context);
  return { ...result, headers: { ...headers, ...result.headers } };
};
