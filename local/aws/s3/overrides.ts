import type { Interceptor } from '../endpoint.ts';
import { readQuery } from './presigned-url.ts';

const HEADERS = [
  ...['cache-control', 'content-disposition', 'content-encoding', 'content-language', 'content-type', 'expires'],
];

/** Answers a read with the headers that its URL asks for (`response-content-type` and such): the engine passes them over. */
export const overrideHeaders: Interceptor = async (request, next) => {
  const answer = await next(request);
  const isRead = request.operation === 'GetObject' || request.operation === 'HeadObject';
  if (!isRead || !answer || answer.status >= 300) return answer;
  const query = readQuery(request.url);
  const wanted = HEADERS.flatMap((name) => {
    const value = query.get(`response-${name}`);
    return value === undefined ? [] : [[name, value]];
  });
  return { ...answer, headers: { ...answer.headers, ...Object.fromEntries(wanted) } };
};
