import { beforeAll, describe, expect, test } from 'vitest';
import { audiencesOf, type TokenAudience } from '../../../shared/contract/audience.ts';
import { chainProblems } from '../../../shared/contract/manners.ts';
import type { Route } from '../../../shared/contract/route.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { useCity } from '../../support/city.ts';
import { type Mint, mintOf } from '../../support/mint.ts';
import { ask, type Seen } from './ask.ts';
import { bodyOf, type Cases, idsOf, pathOf, prepare } from './fixtures.ts';
import { roles } from './roles.ts';
import { type Cell, tableOf } from './table.ts';

const withToken = routes.filter(({ scopes }) => scopes.length > 0);
const unauthorized = { status: 401, body: { message: 'Unauthorized' } };
const forbidden = { status: 403, body: { message: 'Forbidden' } };

/** Whether what was answered is in the contract: a success of the route, or a problem that it names. */
const isDocumented = (route: Route, { status, problem }: Seen): boolean =>
  problem === undefined
    ? route.answers[status] !== undefined
    : [...route.problems, ...chainProblems(route)].some((code) => code === problem);

const same = (one: Seen, other: Seen): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('the authorization matrix', () => {
  const city = useCity();
  let mint: Mint;
  let cases: Cases;
  beforeAll(async () => {
    cases = await prepare(city);
    mint = mintOf(city);
  });

  const tokenOf = (role: TokenAudience): string => mint.good(roles.find((one) => one.role === role)?.claims ?? {});

  const seen = (route: Route, ids: Record<string, string>, token?: string): Promise<Seen> =>
    ask(city, route, { path: pathOf(route, ids), body: bodyOf(route, cases), token });

  /** What a role sees of a route with its own, another's and nobody's ids, and whether that is what the contract says. */
  const cell = async (route: Route, role: TokenAudience): Promise<Cell> => {
    const ids = idsOf[route.owner](cases, role);
    const token = tokenOf(role);
    const named = route.path.includes('{');
    const others = named && ids.others ? await seen(route, ids.others, token) : undefined;
    const unknown = named && ids.unknown ? await seen(route, ids.unknown, token) : undefined;
    const own = await seen(route, ids.own, token);
    const all = [own, others, unknown].filter((one) => one !== undefined);
    const allowed = audiencesOf(route).includes(role);
    const notFound = (one: Seen | undefined) =>
      one === undefined || (one.status === 404 && one.problem === 'not-found');
    const right = allowed
      ? isDocumented(route, own) &&
        own.problem !== 'not-found' &&
        notFound(others) &&
        notFound(unknown) &&
        (others === undefined || unknown === undefined || same(others, unknown))
      : all.every((one) => same(one, { ...forbidden }));
    return { text: all.map(({ status }) => status).join('/'), right };
  };

  test('every route × every role × own, another’s and nobody’s ids is as the contract says', async () => {
    const before = await city.register().events(cases.others);
    const rows: { route: Route; cells: Cell[] }[] = [];
    // Reads first, so that they find what the writes change; what removes something comes last.
    const turn = ({ method }: Route) => (method === 'GET' ? 0 : method === 'DELETE' ? 2 : 1);
    const ordered = [...withToken].sort((one, other) => turn(one) - turn(other));
    for (const route of ordered) {
      const cells: Cell[] = [];
      for (const { role } of roles) cells.push(await cell(route, role));
      rows.push({ route, cells });
    }
    const { text, differences } = tableOf(
      rows,
      roles.map(({ role }) => role),
    );
    console.log(text);
    expect(differences).toEqual([]);
    expect(await city.register().events(cases.others)).toEqual(before);
  });

  test.each(withToken.map((route) => [route.id, route] as const))(
    '%s takes no token that is missing or wrong in any way',
    async (_id, route) => {
      const [role = 'applicant'] = audiencesOf(route);
      const { claims } = roles.find((one) => one.role === role) ?? { claims: {} };
      const { own } = idsOf[route.owner](cases, role as TokenAudience);
      expect(await seen(route, own)).toEqual(unauthorized);
      for (const [wrong, token] of Object.entries(mint.bad(claims)))
        expect([wrong, await seen(route, own, token)]).toEqual([wrong, unauthorized]);
      const scope = 'openid profile applications:read';
      expect(await seen(route, own, mint.good({ ...claims, scope }))).toEqual(forbidden);
    },
  );

  test.each(routes.filter(({ scopes }) => scopes.length === 0).map((route) => [route.id, route] as const))(
    '%s does not look at a token',
    async (_id, route) => {
      const { own } = idsOf[route.owner](cases, 'applicant');
      const open = await seen(route, own);
      expect(isDocumented(route, open)).toBe(true);
      expect((await seen(route, own, 'not-a-token')).status).toBe(open.status);
      expect((await seen(route, own, tokenOf('administrator'))).status).toBe(open.status);
    },
  );
});
