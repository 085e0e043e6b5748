import * as z from 'zod';
import { isKeyed } from './manners.ts';
import type { EitherAnswer, Route, TextAnswer } from './route.ts';

/** A problem as RFC 9457 writes it. `type` is stable; the texts are in the language that was asked for. */
export const ProblemDocument = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  instance: z.string().optional(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type ProblemDocument = z.infer<typeof ProblemDocument>;

type Params<R extends Route> =
  z.input<R['params']> extends Record<string, never> ? { params?: undefined } : { params: z.input<R['params']> };
type Body<R extends Route> = R['body'] extends z.ZodType
  ? undefined extends z.input<R['body']>
    ? { body?: z.input<R['body']> }
    : { body: z.input<R['body']> }
  : R['body'] extends 'raw'
    ? { body: string }
    : { body?: undefined };

/** What a call of a route takes. A raw body is sent as it is: its signature covers these very bytes. */
export type CallOf<R extends Route> = Params<R> &
  Body<R> & { query?: Partial<z.input<R['query']>>; headers?: Record<string, string>; signal?: AbortSignal };

type Answers<R extends Route> = R['answers'];

type BodyOf<Answer> = Answer extends z.ZodType
  ? z.output<Answer>
  : Answer extends EitherAnswer
    ? z.output<Answer['json']> | string
    : Answer extends TextAnswer
      ? string
      : null;

/** An answer of the contract, by its status; where it can be JSON or a text, what `accept` has asked for. */
export type Success<R extends Route> = {
  [S in keyof Answers<R>]: {
    ok: true;
    status: S;
    body: BodyOf<Answers<R>[S]>;
    headers: Headers;
  };
}[keyof Answers<R>];

/** A problem, also where the gateway itself refused (then its `type` is `about:blank`). */
export interface Failure {
  ok: false;
  status: number;
  problem: ProblemDocument;
  headers: Headers;
}

export type AnswerOf<R extends Route> = Success<R> | Failure;

/** A token, or where to get one that has not expired. */
export type Token = string | (() => Promise<string>);

export interface Client {
  /** Calls a route. Throws only where there is no answer, or one that is not in the contract. */
  call<R extends Route>(route: R, call: CallOf<R>): Promise<AnswerOf<R>>;
}

const fill = (path: string, params: Record<string, unknown>): string =>
  path.replace(/\{(\w+)\}/g, (_match, name: string) => encodeURIComponent(String(params[name])));

const urlOf = (baseUrl: string, route: Route, call: { params?: unknown; query?: object }): string => {
  const path = fill(route.path, (call.params ?? {}) as Record<string, unknown>);
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) query.set(name, String(value));
  return `${baseUrl}${path}${query.size > 0 ? `?${query}` : ''}`;
};

const problemOf = (status: number, text: string): ProblemDocument => {
  const parsed = ProblemDocument.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const gateway = z.object({ message: z.string() }).safeParse(jsonOf(text));
  return { type: 'about:blank', title: gateway.success ? gateway.data.message : `HTTP ${status}`, status };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON, so neither schema will take it
  }
};

const bodyOf = (answer: z.ZodType | TextAnswer | EitherAnswer, text: string, headers: Headers): unknown => {
  if (!('mediaType' in answer)) return answer.parse(jsonOf(text));
  const isJson = 'json' in answer && headers.get('content-type') === 'application/json';
  return isJson ? answer.json.parse(jsonOf(text)) : text;
};

const answerOf = async (route: Route, response: Response): Promise<unknown> => {
  const { status, headers } = response;
  const text = await response.text();
  const schema = route.answers[status];
  if (schema === undefined) {
    if (status >= 400) return { ok: false, status, problem: problemOf(status, text), headers };
    throw new Error(`${route.id} answered ${status}, which is not in its contract`);
  }
  if (schema === null) return { ok: true, status, body: null, headers };
  return { ok: true, status, body: bodyOf(schema, text, headers), headers };
};

/**
 * A client of the API at `baseUrl`, typed by the routes of the contract: `call(route, …)` answers by status, parsed.
 * `send` may be given to count, trace or replace the requests.
 */
export const client = (baseUrl: string, token?: Token, send: typeof fetch = fetch): Client => ({
  call: async <R extends Route>(route: R, call: CallOf<R>): Promise<AnswerOf<R>> => {
    const bearer = typeof token === 'function' ? await token() : token;
    const response = await send(urlOf(baseUrl, route, call), {
      method: route.method,
      headers: {
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        // Whoever may have to ask again gives a key of their own.
        ...(isKeyed(route) && { 'idempotency-key': crypto.randomUUID() }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: route.body === 'raw' ? String(call.body) : JSON.stringify(call.body) }),
      ...(call.signal && { signal: call.signal }),
    });
    // The route's own schemas have made exactly this type; TypeScript cannot follow them through the route's data.
    return (await answerOf(route, response)) as AnswerOf<R>;
  },
});

/** Thrown by `accepted` for a problem. */
export class ProblemError extends Error {
  readonly problem: ProblemDocument;
  constructor(route: Route, problem: ProblemDocument) {
    super(`${route.id}: ${problem.status} ${problem.type} ${problem.title}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** The body of a successful answer. @throws ProblemError for any problem */
export const accepted = async <R extends Route>(
  api: Client,
  route: R,
  call: CallOf<R>,
): Promise<Success<R>['body']> => {
  const answer = await api.call(route, call);
  if (!answer.ok) throw new ProblemError(route, answer.problem);
  return answer.body;
};
