import type { AwsResponse, Json } from '../types.ts';

/** A request to the control API of the city (under `/_local/`). */
export interface ControlRequest {
  method: string;
  /** What follows `/_local`, without the query, such as `/clock`. */
  path: string;
  query: URLSearchParams;
  body: Buffer;
  /** What `*` stands for in the route that matched, decoded. */
  rest: string;
}

/** Answers a request with JSON; throws ControlError for a bad one. */
export type ControlRoute = (request: ControlRequest) => Json | Promise<Json>;

/** A refusal of the control API. */
export class ControlError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
  }
}

/** The control API from its routes, keyed like `GET /clock` or `POST /invoke/*`. */
export function createControl(
  routes: Record<string, ControlRoute>,
): (request: Omit<ControlRequest, 'rest'>) => Promise<AwsResponse> {
  const find = (key: string): [ControlRoute | undefined, string] => {
    if (routes[key]) return [routes[key], ''];
    const slash = key.lastIndexOf('/');
    return [routes[`${key.slice(0, slash)}/*`], decodeURIComponent(key.slice(slash + 1))];
  };
  return async (request) => {
    const [route, rest] = find(`${request.method} ${request.path}`);
    if (!route) return answer(404, { message: `No control route for ${request.method} ${request.path}` });
    try {
      return answer(200, await route({ ...request, rest }));
    } catch (error) {
      if (error instanceof ControlError) return answer(error.status, { message: error.message });
      return answer(500, { message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  };
}

/** Parses the body of a control request. */
export function controlBody(request: ControlRequest): Json {
  try {
    return JSON.parse(request.body.toString() || 'null') as Json;
  } catch {
    throw new ControlError(400, 'The body is not JSON');
  }
}

const answer = (status: number, value: Json): AwsResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
