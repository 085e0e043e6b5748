import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent, Context } from 'aws-lambda';
import { isKeyed } from '../contract/manners.ts';
import { isCounted } from '../contract/rates.ts';
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

/** The same for a function that neither counts nor keeps anything, and has no table. */
export type Tableless = Omit<Answering, 'table'> & { table?: undefined };

/** What answering needs, for these routes. @throws if one of them is counted or kept, and there is no table for it */
export const answeringFor = (given: Answering | Tableless, bound: readonly Bound[]): Answering => {
  if (given.table !== undefined) return given;
  const asking = bound.find(({ route }) => isKeyed(route) || isCounted(route));
  if (asking) throw new Error(`${asking.route.id} needs a table, to be counted or kept`);
  const { log, clock } = given;
  return {
    ...{ log, clock },
    get table(): never {
      throw new Error('a function without a table has been asked for it');
    },
  };
};

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
