import * as z from 'zod';
import type { Identity } from '../../demo/city/identities.ts';
import type { TestCity } from './city.ts';

/** A problem document as it came over the wire. */
export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;

export interface RawCall {
  method?: string;
  path: string;
  who?: Identity;
  body?: string | Uint8Array<ArrayBuffer>;
  headers?: Record<string, string>;
}

/** Sends a request as it is, for what the typed client would never send. */
export const send = async (city: TestCity, { method = 'POST', path, who, body, headers }: RawCall) => {
  const token = who && (await city.demo().tokens.of(who));
  const key = method === 'POST' && { 'idempotency-key': crypto.randomUUID() };
  const response = await fetch(`${city.demo().apiUrl}${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      'content-type': 'application/json',
      ...key,
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    type: response.headers.get('content-type'),
    text,
    problem: (): Problem => Problem.parse(JSON.parse(text)),
  };
};
