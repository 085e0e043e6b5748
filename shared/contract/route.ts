import type * as z from 'zod';
import type { Assurance } from '../domain/authority/assurance.ts';
import type { Bilingual } from '../domain/catalogue/types.ts';
import type { Audience } from './audience.ts';
import type { ApiFunction } from './functions.ts';
import type { ProblemCode } from './problems.ts';

/** What must match beyond the scope, so that nobody reaches what is not theirs. */
export type OwnerRule =
  | 'case-owner'
  | 'named'
  | 'office-and-item'
  | 'agency'
  | 'hall'
  | 'engraver'
  | 'signature'
  | 'none';

/**
 * What a repeated request does. POSTs (but webhooks) bear an Idempotency-Key, and their first answer is kept; should the first
 * attempt die before it has answered, the next one runs again: `by-state` answers from the state of the case, `creates-once` finds
 * what it has created. The answer of a `repeatable` one is not kept: it runs again with every repetition.
 */
export type Idempotency = 'by-state' | 'creates-once' | 'repeatable' | 'webhook-id' | 'read' | 'if-match';

export type RateClass = 'read' | 'write' | 'unmasking' | 'public' | 'webhook' | 'uncounted';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** An answer that is a text of its own kind, such as a page. */
export interface TextAnswer {
  mediaType: string;
}

/** An answer that is JSON, and a text of its own kind for whoever likes that better (`Accept`). */
export interface EitherAnswer extends TextAnswer {
  json: z.ZodType;
}

/** One route of the API, once, as data: from it come the CDK routes, the parsing, the allow-listing and the clients. */
export interface Route {
  id: string;
  method: Method;
  path: `/v1/${string}`;
  handledBy: ApiFunction;
  /** Whom it is for; of several the first counts that a token has a scope of. */
  audience: Audience | readonly Audience[];
  /** Any of them will do, as in an HTTP API's JWT authorizer; empty where there is no token. */
  scopes: readonly string[];
  owner: OwnerRule;
  /** How surely an applicant must be known, where the lowest level will not do. */
  assurance?: Assurance;
  params: z.ZodType;
  query: z.ZodType;
  /** Absent where the route takes no body; `raw` for signed webhooks, which are parsed after their signature holds. */
  body?: z.ZodType | 'raw';
  /** What a signed body holds. */
  event?: z.ZodType;
  /** Answers by status; `null` for an empty body. */
  answers: { readonly [status: number]: z.ZodType | TextAnswer | EitherAnswer | null };
  /** Headers of a condition that a request may bear and need not; `if-match` routes need theirs. */
  takes?: readonly 'if-match'[];
  /** Headers that its success always bears. */
  gives?: readonly ('etag' | 'location')[];
  problems: readonly ProblemCode[];
  idempotency: Idempotency;
  rate: RateClass;
  summary: Bilingual;
}

/** Keeps the literal types of a route, so that its handler and client are typed by it. */
export const route = <const R extends Route>(definition: R): R => definition;

/** The key by which an HTTP API names a route, e.g. `POST /v1/applications`. */
export const routeKeyOf = (definition: Pick<Route, 'method' | 'path'>): string =>
  `${definition.method} ${definition.path}`;
