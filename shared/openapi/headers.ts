import * as z from 'zod';
import { isKeyed } from '../contract/manners.ts';
import { isCounted } from '../contract/rates.ts';
import type { Route } from '../contract/route.ts';

const text = (description: string, of: z.ZodType = z.string()) => of.meta({ description });

const traceparent = z.string().regex(/^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/);

/** Headers that every request may bear. */
const always = {
  'accept-language': text('zh-CN (default) or en: the language of problems').optional(),
  'x-correlation-id': text('A UUID of your own: it is answered, and every hop bears it', z.uuid()).optional(),
  traceparent: text('W3C Trace Context: continued through every hop', traceparent).optional(),
};

const givesEither = ({ answers }: Route): boolean =>
  Object.values(answers).some((answer) => answer !== null && 'json' in answer);

/** Whether a request says of which version it is: because it must, or because it may. */
const bearsVersion = ({ idempotency, takes }: Route): boolean =>
  idempotency === 'if-match' || takes?.includes('if-match') === true;

/** The headers of a route's requests. */
export const requestHeaders = (route: Route): z.ZodObject => {
  const key = text(
    '1 to 255 visible ASCII characters of your own. The same key with the same body counts once, and mostly gets the same answer: x-idempotency says how',
    z.string().regex(/^[\x21-\x7e]{1,255}$/),
  );
  const signed = route.owner === 'signature';
  return z.object({
    ...always,
    ...(isKeyed(route) && { 'idempotency-key': key }),
    ...(givesEither(route) && { accept: text('application/json (default) or text/html').optional() }),
    ...(bearsVersion(route) && { 'if-match': text('The ETag of the version that was read').optional() }),
    ...(signed && {
      'webhook-id': text('Of the message: the same id counts once'),
      'webhook-timestamp': text('Epoch seconds; at most five minutes off'),
      'webhook-signature': text('v1,<HMAC-SHA256> or v1a,<Ed25519>, separated by spaces (Standard Webhooks)'),
    }),
  });
};

/** What a route asks for in headers, in words, beside what every request may bear. */
export const ownHeaders = (route: Route): { name: string; about: string }[] => {
  const { properties = {} } = z.toJSONSchema(
    requestHeaders(route).omit({ 'accept-language': true, 'x-correlation-id': true, traceparent: true }),
  );
  return Object.entries(properties).map(([name, of]) => ({
    name,
    about: (typeof of === 'object' && of.description) || '',
  }));
};

const seconds = z.coerce.number().int();

/** The headers of an answer of a route with this status. */
export const answerHeaders = (route: Route, status: number): z.ZodObject =>
  z.object({
    'x-request-id': text('Of this request; tell it when you ask for help').optional(),
    'x-correlation-id': text('The one that was sent, or that of the request').optional(),
    'x-trace-id': text('Of the W3C trace').optional(),
    ...(isCounted(route) && {
      ratelimit: text('What is left of the window (RateLimit header fields for HTTP)').optional(),
      'ratelimit-policy': text('The window and its quota').optional(),
    }),
    ...((status === 429 || status === 503) && { 'retry-after': text('Seconds', seconds).optional() }),
    ...(status < 300 && route.gives?.includes('etag') && { etag: text('The version of what is answered') }),
    ...(status < 300 && route.gives?.includes('location') && { location: text('Where what was made can be read') }),
  });
