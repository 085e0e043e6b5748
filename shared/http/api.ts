import middy from '@middy/core';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent,
  APIGatewayProxyStructuredResultV2 as ApiResult,
  Context,
} from 'aws-lambda';
import { routeKeyOf } from '../contract/route.ts';
import { inContext } from '../trace/context.ts';
import { type Answering, answeringFor, answerTo, type Tableless } from './answer-to.ts';
import type { Bound } from './bound.ts';
import { problem } from './reply.ts';
import { contextOf, correlationHeaders } from './request-context.ts';
import { problemResult, type Result, toGateway } from './result.ts';

export { on, type RequestOf } from './bound.ts';

const dispatch = (answering: Answering, bound: readonly Bound[]) => {
  const byKey = new Map(bound.map((one) => [routeKeyOf(one.route), one]));
  return async (event: ApiEvent, context: Context): Promise<Result> => {
    const found = byKey.get(event.routeKey);
    return found ? answerTo(answering, found, event, context) : problemResult(problem('not-found'), event);
  };
};

/**
 * The one chain of every API function: dispatch, count, parse, claim, decide, answer by the contract. The unexpected is logged, once,
 * and every request leaves one line that tells how it went.
 */
export const api = (given: Answering | Tableless, bound: readonly Bound[]) => {
  const answering = answeringFor(given, bound);
  const { log, clock } = answering;
  const chain = middy<ApiEvent, Result>()
    .onError((request) => {
      log.error('request-failed', request.error);
      request.response = problemResult(problem('internal-error'), request.event);
    })
    .handler(dispatch(answering, bound));
  return (event: ApiEvent, context: Context): Promise<ApiResult> => {
    const work = contextOf(event);
    return inContext(work, async () => {
      const begun = clock.now();
      const result: Result = await chain(event, context);
      log.info('answered', { status: result.status, ms: clock.now() - begun });
      return toGateway(result, correlationHeaders(work));
    });
  };
};
