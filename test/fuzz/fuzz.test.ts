import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { audiencesOf } from '../../shared/contract/audience.ts';
import type { Route } from '../../shared/contract/route.ts';
import { routes } from '../../shared/contract/routes/index.ts';
import { openApiDocument } from '../../shared/openapi/document.ts';
import { bodyOf, type Cases, idsOf, prepare } from '../integration/authorization/fixtures.ts';
import { roles } from '../integration/authorization/roles.ts';
import { useCity } from '../support/city.ts';
import { type Mint, mintOf } from '../support/mint.ts';
import { type Input, inputsOf } from './inputs.ts';

const wanted = 5_000;
const slowestMs = 250;
/** A slow answer is asked for again so often: if it is the input that is slow, it is slow again; a busy machine is not. */
const again = 3;
const each = Math.ceil(wanted / routes.length);
const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** What the published document says that each route answers, by status: the codes of problems, or that there is none. */
const documented = (() => {
  const { paths = {} } = openApiDocument('https://issuer.example');
  type Content = Record<string, { examples?: Record<string, unknown> }>;
  const of = ({ path, method }: Route) => {
    const item = paths[path] as Record<string, { responses: Record<string, { content?: Content }> }> | undefined;
    return item?.[method.toLowerCase()]?.responses ?? {};
  };
  return new Map(routes.map((route) => [route.id, of(route)]));
})();

const isDocumented = (route: Route, status: number, type: string, text: string): boolean => {
  const content = documented.get(route.id)?.[status]?.content;
  if (documented.get(route.id)?.[status] === undefined) return false;
  // 304 has no content.
  if (!type.startsWith('application/problem+json')) return status < 400 || content?.['application/json'] !== undefined;
  const code = String((JSON.parse(text) as { type: unknown }).type).replace('/problems/', '');
  return content?.['application/problem+json']?.examples?.[code] !== undefined;
};

const quantile = (sorted: readonly number[], at: number): number => sorted[Math.floor((sorted.length - 1) * at)] ?? 0;

describe(`fuzzed, seed ${seed} (FUZZ_SEED repeats it)`, () => {
  // Warm: how long an answer takes counts here.
  const city = useCity({ prewarm: true });
  let mint: Mint;
  let cases: Cases;
  const took: number[] = [];
  const slow: string[] = [];
  const statuses = new Map<number, number>();
  beforeAll(async () => {
    cases = await prepare(city);
    mint = mintOf(city);
  });

  const once = async (route: Route, { path, headers, body }: Input, token: string | undefined) => {
    const begun = performance.now();
    const response = await fetch(`${city.demo().apiUrl}${path}`, {
      method: route.method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(route.method === 'POST' && { 'idempotency-key': crypto.randomUUID() }),
        ...headers,
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text, ms: performance.now() - begun };
  };

  const send = async (route: Route, input: Input, token: string | undefined) => {
    const answer = await once(route, input, token);
    took.push(answer.ms);
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    let { ms } = answer;
    for (let n = 0; ms > slowestMs && n < again; n += 1) ms = (await once(route, input, token)).ms;
    if (ms > slowestMs) slow.push(`${route.id} ${JSON.stringify(input)}`);
    return answer;
  };

  /** Mostly the right caller, sometimes another one, sometimes nobody. */
  const callers = (route: Route) => {
    const right = roles.filter(({ role }) => audiencesOf(route).includes(role));
    const tokens = (of: typeof roles) => of.map(({ claims }) => mint.good(claims));
    if (right.length === 0) return fc.constant(undefined);
    return fc.oneof(
      { weight: 10, arbitrary: fc.constantFrom(...tokens(right)) },
      { weight: 1, arbitrary: fc.constantFrom(...tokens(roles), undefined) },
    );
  };

  test.each(routes.map((route) => [route.id, route] as const))(
    '%s answers whatever comes as it is documented, and never with a 5xx',
    async (_id, route) => {
      const { own: ids } = idsOf[route.owner](cases, 'officer');
      const input = inputsOf(route, { ids, body: bodyOf(route, cases) });
      await fc.assert(
        fc.asyncProperty(input, callers(route), async (sent, token) => {
          const { status, type, text } = await send(route, sent, token);
          expect(status).toBeLessThan(500);
          // What no longer is this route's path is for the gateway, or for another route.
          const isItsPath = sent.path.split('?')[0]?.split('/').length === route.path.split('/').length;
          if (isItsPath) expect([status, type, text, isDocumented(route, status, type, text)]).toContain(true);
        }),
        { seed, numRuns: each, endOnFailure: true },
      );
    },
    60_000,
  );

  afterAll(() => {
    const sorted = took.toSorted((one, other) => one - other);
    const [p50, p99, max] = [0.5, 0.99, 1].map((at) => quantile(sorted, at).toFixed(1));
    const counts = [...statuses].sort(([one], [other]) => one - other).map(([status, n]) => `${status}: ${n}`);
    console.log(
      `${took.length} inputs, seed ${seed}: p50 ${p50} ms, p99 ${p99} ms, max ${max} ms, ${sorted.filter((ms) => ms > slowestMs).length} above ${slowestMs} ms and ${slow.length} of them again; ${counts.join(', ')}`,
    );
    expect(took.length).toBeGreaterThanOrEqual(wanted);
    expect(slow).toEqual([]);
  });
});
