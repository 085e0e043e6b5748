import type { APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent } from 'aws-lambda';
import type * as z from 'zod';
import type { Route } from '../contract/route.ts';
import { isAssured } from '../domain/authority/assurance.ts';
import type { Once } from '../ids.ts';
import type { Caller } from '../store/caller.ts';
import { callerOf } from './caller.ts';
import { identityOf } from './identity.ts';
import { parseRequest } from './parse.ts';
import { type Problem, problem, type Reply } from './reply.ts';

/** The caller of a route, by its audience. */
export type CallerOf<R extends Route> = R['audience'] extends 'public' | 'partner'
  ? undefined
  : Extract<Caller, { kind: R['audience'] extends readonly (infer One)[] ? One : R['audience'] }>;

/** A request as a handler gets it: parsed by the route's schemas, with who calls. */
export interface RequestOf<R extends Route> {
  /** The id of the route. */
  route: string;
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
  caller: CallerOf<R>;
  /** Digest of who calls, to which cursors are bound. */
  identity: string;
  /** What is the same whenever this request is run again: for routes with an Idempotency-Key. */
  once: R['idempotency'] extends 'by-state' | 'creates-once' | 'repeatable' ? Once : undefined;
  /** The event itself, for what only a raw body or a header can tell (signatures, If-Match). */
  event: ApiEvent;
}

/** A request that has been parsed and can be run; `once` where it bears an Idempotency-Key. */
export type Prepared = (once?: Once) => Promise<Reply>;

/** A route bound to the function that answers it. */
export interface Bound {
  route: Route;
  /** Parses the request, or says what is wrong with it. */
  prepare: (event: ApiEvent) => Problem | { run: Prepared };
}

/** Whether an applicant is known surely enough; nobody else is asked. */
const isAssuredFor = ({ assurance }: Route, caller: Caller | undefined): boolean =>
  assurance === undefined || caller?.kind !== 'applicant' || isAssured(caller.assurance, assurance);

/** Binds a handler to its route, typed by the route. */
export const on = <R extends Route>(route: R, handler: (request: RequestOf<R>) => Promise<Reply>): Bound => ({
  route,
  prepare: (event) => {
    const parsed = parseRequest(route, event);
    if ('problem' in parsed) return parsed;
    const caller = callerOf(route.audience, event);
    // A token that names nobody owns nothing.
    if (caller === undefined && route.scopes.length > 0) return problem('not-found');
    if (!isAssuredFor(route, caller)) return problem('assurance-too-low', undefined, { needed: route.assurance });
    const request = { ...parsed, route: route.id, caller, identity: identityOf(event), event };
    // The schemas of the route have made exactly these types; TypeScript cannot follow them through the route's data.
    return { run: (once) => handler({ ...request, once } as RequestOf<R>) };
  },
});
