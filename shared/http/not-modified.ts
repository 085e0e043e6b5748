import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { entityTagsOf, matchesWeakly } from './entity-tags.ts';
import type { Result } from './result.ts';

/** 304 without a body, where a reader already has what would be answered (`If-None-Match`); a header that is none asks nothing. */
export const unlessKnown = (event: APIGatewayProxyEventV2, result: Result): Result => {
  const { etag } = result.headers;
  const asked = event.headers['if-none-match'];
  if (event.requestContext.http.method !== 'GET' || asked === undefined || etag === undefined) return result;
  const known = entityTagsOf(asked);
  return known && matchesWeakly(known, etag) ? { status: 304, headers: { etag } } : result;
};
