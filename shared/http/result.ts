import type {
  APIGatewayProxyEventV2WithJWTAuthorizer as ApiEvent,
  APIGatewayProxyStructuredResultV2 as ApiResult,
} from 'aws-lambda';
import type { Route } from '../contract/route.ts';
import { type Locale, localeOf } from '../messages/index.ts';
import { problemDocument } from './problem-document.ts';
import { isProblem, type Problem, type Reply } from './reply.ts';

/** An answer as it is rendered, before the manners of every answer are added. */
export interface Result {
  status: number;
  headers: Record<string, string>;
  body?: string;
}

/** A problem in the language that was asked for. */
export const problemResult = (found: Problem, event: ApiEvent): Result => {
  const locale: Locale = localeOf(event.headers['accept-language']);
  const document = problemDocument(found, locale, event.requestContext.requestId);
  return {
    status: document.status,
    headers: { ...found.headers, 'content-type': 'application/problem+json', 'content-language': locale },
    body: JSON.stringify(document),
  };
};

/** Only what the contract names leaves the service: the answer's schema drops everything else. */
const answerResult = (route: Route, reply: Exclude<Reply, Problem>): Result => {
  const { status, headers = {} } = reply;
  const schema = route.answers[status];
  if (schema === undefined) throw new Error(`${route.id} answers ${status}, which is not in its contract`);
  if (schema === null) return { status, headers };
  if ('mediaType' in schema && (!('json' in schema) || typeof reply.body === 'string')) {
    return { status, headers: { 'content-type': schema.mediaType, ...headers }, body: String(reply.body) };
  }
  const json = 'json' in schema ? schema.json : schema;
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(json.parse(reply.body)),
  };
};

/** Renders what a handler has answered. */
export const resultOf = (route: Route, reply: Reply, event: ApiEvent): Result =>
  isProblem(reply) ? problemResult(reply, event) : answerResult(route, reply);

/** Of every answer: nothing is stored on the way, guessed, framed, or told to the next page. */
const always = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-site',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
};

/** A result as the gateway takes it, with the headers of every answer; those of its own win. */
export const toGateway = ({ status, headers, body }: Result, more: Record<string, string>): ApiResult => ({
  statusCode: status,
  headers: { ...always, ...more, ...headers },
  ...(body !== undefined && { body }),
});
