import { isKeyed } from '../contract/manners.ts';
import type { Route } from '../contract/route.ts';

const repeats: Record<Route['idempotency'], string> = {
  'by-state': 'with the same `Idempotency-Key`: the same answer; with another one the state of the case answers',
  'creates-once': 'with the same `Idempotency-Key`: the same answer; with another one it makes another one',
  repeatable: 'with the same `Idempotency-Key` it is done again: its answer is not kept',
  'webhook-id': 'the same `webhook-id` counts once',
  read: 'harmless',
  'if-match': '`If-Match` with the `ETag` of the last answer; 412 if it was edited meanwhile',
};

/** What is not keyed and answered by the state: PUT and DELETE. */
const byStateAlone =
  'sent again (no `Idempotency-Key`) it finds done what it asks for, or, once that is forgotten, gone: 404';

/** What comes of sending a request of this route again, in Markdown. */
export const repeatedOf = (route: Route): string =>
  route.idempotency === 'by-state' && !isKeyed(route) ? byStateAlone : repeats[route.idempotency];
