import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { isCounted, rateLimitOf, rateWindowSeconds } from '../contract/rates.ts';
import type { Route } from '../contract/route.ts';
import { ttlOf } from '../domain/retention/retention.ts';
import type { Log } from '../log.ts';
import { countRequest } from '../store/rates/count-request.ts';
import type { Table } from '../store/table.ts';
import { callerOf } from './caller.ts';
import { identityOf } from './identity.ts';
import { type Problem, problem } from './reply.ts';

/** By how much a deployment raises all limits, from the environment. */
export const RateFactor = z.coerce.number().positive();

/** What counting needs. */
export interface Counter {
  table: Table;
  clock: Clock;
  log: Log;
  /** By how much this deployment raises all limits; 1 unless given. */
  rateFactor?: number;
}

/** What a counted request is told, and whether it was one too many. */
export interface Rated {
  headers: Record<string, string>;
  refused?: Problem;
}

const countOrServe = async (
  counter: Counter,
  counted: Parameters<typeof countRequest>[1],
): Promise<number | undefined> => {
  try {
    return await countRequest(counter.table, counted);
  } catch (error) {
    // The count protects the service from callers, not callers from the service: while it cannot be read, all are served.
    // The gateway's own throttling still stands in front.
    counter.log.error('request-not-counted', error);
    return 0;
  }
};

/**
 * Counts a request against the limit of its caller and class, in fixed windows of a minute, and says what is left by the fields
 * `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers). Routes without a limit are not counted.
 */
export const rated = async (counter: Counter, route: Route, event: ApiEvent): Promise<Rated> => {
  if (!isCounted(route)) return { headers: {} };
  const caller = identityOf(event);
  const perMinute = rateLimitOf(route.rate, callerOf(route.audience, event)?.kind);
  const limit = Math.max(1, Math.floor(perMinute * (counter.rateFactor ?? 1)));
  const seconds = counter.clock.now() / 1_000;
  const window = Math.floor(seconds / rateWindowSeconds);
  const resetIn = Math.max(1, Math.ceil((window + 1) * rateWindowSeconds - seconds));
  const ttl = ttlOf('counts', window * rateWindowSeconds * 1_000);
  const made = await countOrServe(counter, { rate: route.rate, caller, window, limit, ttl });
  const headers = {
    'ratelimit-policy': `"${route.rate}";q=${limit};w=${rateWindowSeconds}`,
    ratelimit: `"${route.rate}";r=${made === undefined ? 0 : limit - made};t=${resetIn}`,
  };
  if (made !== undefined) return { headers };
  return { headers, refused: { ...problem('too-many-requests'), headers: { 'retry-after': String(resetIn) } } };
};
