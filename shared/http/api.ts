import middy from '@middy/core';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent,
  APIGatewayProxyStructuredResultV2 as ApiResult,
} from 'aws-lambda';
import type * as z from 'zod';
import { type Route, routeKeyOf } from '../contract/route.ts';
import { isAssured } from '../domain/authority/assurance.ts';
import type { Log } from '../log.ts';
import { type Locale, localeOf } from '../messages/index.ts';
import type { Caller } from '../store/caller.ts';
import { callerOf } from './caller.ts';
import { parseRequest } from './parse.ts';
import { problemDocument } from './problem-document.ts';
import { isProblem, type Problem, problem, type Reply } from './reply.ts';

/** The caller of a route, by its audience. */
export type CallerOf<R extends Route> = R['audience'] extends 'public' | 'partner'
  ? undefined
  : Extract<Caller, { kind: R['audience'] extends readonly (infer One)[] ? One : R['audience'] }>;

/** A request as a handler gets it: parsed by the route's schemas, with who calls. */
export interface RequestOf<R extends Route> {
  params: z.output<R['params']>;
  query: z.output<R['query']>;
  body: R['body'] extends z.ZodType ? z.output<R['body']> : undefined;
  caller: CallerOf<R>;
  /** The event itself, for what only a raw body or a header can tell (signatures, If-Match). */
  event: ApiEvent;
}

/** A route bound to the function that answers it. */
export interface Bound {
  route: Route;
  answer: (event: ApiEvent) => Promise<Reply>;
}

/** Whether an applicant is known surely enough; nobody else is asked. */
const isAssuredFor = ({ assurance }: Route, caller: Caller | undefined): boolean =>
  assurance === undefined || caller?.kind !== 'applicant' || isAssured(caller.assurance, assurance);

/** Binds a handler to its route, typed by the route. */
export const on = <R extends Route>(route: R, handler: (request: RequestOf<R>) => Promise<Reply>): Bound => ({
  route,
  answer: async (event) => {
    const parsed = parseRequest(route, event);
    if ('problem' in parsed) return parsed;
    const caller = callerOf(route.audience, event);
    // A token that names nobody owns nothing.
    if (caller === undefined && route.scopes.length > 0) return problem('not-found');
    if (!isAssuredFor(route, caller)) return problem('assurance-too-low', undefined, { needed: route.assurance });
    // The schemas of the route have made exactly these types; TypeScript cannot follow them through the route's data.
    return handler({ ...parsed, caller, event } as RequestOf<R>);
  },
});

const headers = {
  'cache-control': 'no-store',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

const problemResult = (found: Problem, event: ApiEvent): ApiResult => {
  const locale: Locale = localeOf(event.headers['accept-language']);
  const document = problemDocument(found, locale, event.requestContext.requestId);
  return {
    statusCode: document.status,
    headers: { ...headers, 'content-type': 'application/problem+json', 'content-language': locale },
    body: JSON.stringify(document),
  };
};

/** Only what the contract names leaves the service: the answer's schema drops everything else. */
const answerResult = (route: Route, reply: Exclude<Reply, Problem>): ApiResult => {
  const schema = route.answers[reply.status];
  if (schema === undefined) throw new Error(`${route.id} answers ${reply.status}, which is not in its contract`);
  if (schema === null) return { statusCode: reply.status, headers: { ...headers, ...reply.headers } };
  return {
    statusCode: reply.status,
    headers: { ...headers, 'content-type': 'application/json', ...reply.headers },
    body: JSON.stringify(schema.parse(reply.body)),
  };
};

const dispatch = (bound: readonly Bound[]) => {
  const byKey = new Map(bound.map((one) => [routeKeyOf(one.route), one]));
  return async (event: ApiEvent): Promise<ApiResult> => {
    const found = byKey.get(event.routeKey);
    if (found === undefined) return problemResult(problem('not-found'), event);
    const reply = await found.answer(event);
    return isProblem(reply) ? problemResult(reply, event) : answerResult(found.route, reply);
  };
};

/** The one chain of every API function: dispatch, parse, decide, answer by the contract; the unexpected is logged, once. */
export const api = (log: Log, bound: readonly Bound[]) =>
  middy<ApiEvent, ApiResult>()
    .onError((request) => {
      const { routeKey, requestContext } = request.event;
      log.error('request-failed', request.error, { route: routeKey, request: requestContext.requestId });
      request.response = problemResult(problem('internal-error'), request.event);
    })
    .handler(dispatch(bound));
