import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import { isBodyOptional } from '../contract/manners.ts';
import type { Route } from '../contract/route.ts';
import { outOfBounds } from '../domain/form/bounds.ts';
import { shapeProblems } from '../domain/form/shape.ts';
import { type FieldError, type Problem, problem } from './reply.ts';

/** The largest body that any route takes, in bytes; a form is some 10 KB, and files do not come this way. */
const largestBody = 256 * 1024;

/** A request's parts as the route's schemas have parsed them. */
export interface Parsed {
  params: unknown;
  query: unknown;
  body: unknown;
}

/** The raw body as text, or why it cannot be read. */
export const rawBody = (event: APIGatewayProxyEventV2): { text: string } | Problem => {
  const type = event.headers['content-type'] ?? '';
  if (!/^application\/([a-z.+-]+\+)?json\b/i.test(type)) return problem('not-json');
  const text = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString() : (event.body ?? '');
  return Buffer.byteLength(text) > largestBody ? problem('request-too-large') : { text };
};

/** The JSON value of a body. */
export const jsonOf = (text: string): { value: unknown } | Problem => {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    if (error instanceof SyntaxError) return problem('malformed-json');
    throw error;
  }
};

const within = (prefix: string, schema: z.ZodType, value: unknown): FieldError[] =>
  shapeProblems(schema, value).map((found) => ({ ...found, pointer: `${prefix}${found.pointer}` }));

const bodyOf = (route: Route, event: APIGatewayProxyEventV2): { value: unknown } | Problem => {
  if (route.body === undefined || route.body === 'raw') return { value: undefined };
  if (!event.body && isBodyOptional(route)) return { value: undefined };
  const raw = rawBody(event);
  return 'problem' in raw ? raw : jsonOf(raw.text);
};

/** Parses path, query and body strictly by the route's schemas; everything that is wrong is named at once. */
export const parseRequest = (route: Route, event: APIGatewayProxyEventV2): Parsed | Problem => {
  const body = bodyOf(route, event);
  if ('problem' in body) return body;
  const params = event.pathParameters ?? {};
  const query = event.queryStringParameters ?? {};
  const schema = route.body === undefined || route.body === 'raw' ? undefined : route.body;
  // A megabyte of brackets is refused before anything walks it.
  const excess = outOfBounds(body.value);
  if (excess) return problem('invalid-request', [excess]);
  const errors = [
    ...within('/path', route.params, params),
    ...within('/query', route.query, query),
    ...(schema ? within('', schema, body.value) : []),
  ];
  if (errors.length > 0) return problem('invalid-request', errors);
  return {
    params: route.params.parse(params),
    query: route.query.parse(query),
    body: schema?.parse(body.value),
  };
};
