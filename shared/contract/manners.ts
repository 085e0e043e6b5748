import type { ProblemCode } from './problems.ts';
import { isCounted } from './rates.ts';
import type { Route } from './route.ts';

/** Whether a request of this route may come without a body: where its schema says what that means, as all of its members may be absent. */
export const isBodyOptional = ({ body }: Pick<Route, 'body'>): boolean =>
  body !== undefined && body !== 'raw' && body.safeParse(undefined).success;

type Shape = Pick<Route, 'method' | 'idempotency' | 'rate'>;

/** Whether a request of this route needs an Idempotency-Key: every POST but webhooks, which have their `webhook-id`. */
export const isKeyed = ({ method, idempotency }: Pick<Route, 'method' | 'idempotency'>): boolean =>
  method === 'POST' && idempotency !== 'webhook-id';

/** Problems that the chain in front of a route's handler can answer, beside those that the route names itself. */
export const chainProblems = (route: Shape): ProblemCode[] => [
  ...(isKeyed(route)
    ? (['idempotency-key-required', 'idempotency-key-invalid', 'request-in-flight', 'idempotency-key-reused'] as const)
    : []),
  ...(isCounted(route) ? (['too-many-requests'] as const) : []),
];
