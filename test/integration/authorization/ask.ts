import type { Route } from '../../../shared/contract/route.ts';
import type { TestCity } from '../../support/city.ts';
import { queryOf } from '../../support/queries.ts';

/** An answer over the wire. */
export interface Seen {
  status: number;
  /** The code of the problem, where it is one. */
  problem?: string;
  /** The body without what is of this request alone. */
  body: unknown;
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text; // a page, or nothing at all
  }
};

const withoutInstance = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || !('instance' in body)) return body;
  const { instance, ...others } = body;
  return others;
};

const problemOf = (body: unknown): string | undefined => {
  const type = typeof body === 'object' && body !== null && 'type' in body ? String(body.type) : '';
  return type.startsWith('/problems/') ? type.slice('/problems/'.length) : undefined;
};

/** Sends a request to a route with all that it needs beside the token. */
export const ask = async (
  city: TestCity,
  route: Route,
  { path, body, token }: { path: string; body?: string | undefined; token?: string | undefined },
): Promise<Seen> => {
  const response = await fetch(`${city.demo().apiUrl}${path}${queryOf(route)}`, {
    method: route.method,
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(route.method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
      'if-match': '"1"',
    },
    ...(body !== undefined && { body }),
  });
  const parsed = jsonOf(await response.text());
  const problem = problemOf(parsed);
  return { status: response.status, body: withoutInstance(parsed), ...(problem && { problem }) };
};
