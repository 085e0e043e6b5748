import { describe, expect, test } from 'vitest';
import { audiencesOf, scopesOf, type TokenAudience } from '../../../shared/contract/audience.ts';
import { apiFunctions } from '../../../shared/contract/functions.ts';
import { isBodyOptional } from '../../../shared/contract/manners.ts';
import { problems } from '../../../shared/contract/problems.ts';
import { routeKeyOf } from '../../../shared/contract/route.ts';
import { routes } from '../../../shared/contract/routes/index.ts';
import { allScopes } from '../../../shared/contract/scopes.ts';

test('ids and keys are unique, and every function of the API answers some route', () => {
  expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
  expect(new Set(routes.map(routeKeyOf)).size).toBe(routes.length);
  expect(new Set(routes.map(({ handledBy }) => handledBy))).toEqual(new Set(apiFunctions));
});

describe.each(routes)('$id', (route) => {
  test('names scopes that there are, and has an owner rule where it names a case of somebody', () => {
    for (const scope of route.scopes) expect(allScopes).toContain(scope);
    const audiences = audiencesOf(route);
    for (const audience of audiences.filter((one) => one !== 'partner' && one !== 'public')) {
      const theirs = route.scopes.filter((scope) => scopesOf(audience).includes(scope));
      expect(theirs.length, audience).toBeGreaterThan(0);
    }
    const held = route.scopes.length > 0 ? scopesOf(...(audiences as TokenAudience[])) : [];
    expect(route.scopes.filter((scope) => !held.includes(scope))).toEqual([]);
    if (audiences.includes('applicant') && route.path.includes('{caseNumber}'))
      expect(['case-owner', 'named']).toContain(route.owner);
    if (audiences.includes('agency') && /\{(caseNumber|office)\}/.test(route.path))
      expect(route.owner).toBe('office-and-item');
    if (route.path.includes('{agency}')) expect(route.owner).toBe('agency');
  });

  test('names the parameters of its path, in its schema', () => {
    const named = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect(Object.keys((route.params as unknown as { shape: object }).shape).sort()).toEqual(named.sort());
  });

  test('says what can go wrong: always a wrong request, with a body also a body that is none', () => {
    const codes: readonly string[] = route.problems;
    expect(codes).toContain('invalid-request');
    for (const code of codes) expect(problems).toHaveProperty([code]);
    if (route.body !== undefined)
      expect(codes).toEqual(expect.arrayContaining(['malformed-json', 'not-json', 'request-too-large']));
    expect(codes).not.toContain('internal-error');
  });

  test('may come without a body where all members of the body may be absent', () => {
    const { body } = route;
    const allAbsent = body !== undefined && body !== 'raw' && body.safeParse({}).success;
    expect(isBodyOptional(route)).toBe(allAbsent);
  });

  test('changes nothing by GET, and says how a repetition is taken', () => {
    expect(route.idempotency === 'read').toBe(route.method === 'GET');
    expect(route.method === 'GET' && route.body !== undefined).toBe(false);
  });

  test('answers success, in both languages', () => {
    expect(Object.keys(route.answers).every((status) => Number(status) >= 200 && Number(status) < 300)).toBe(true);
    expect(route.summary.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(route.summary.en.length).toBeGreaterThan(10);
  });
});
