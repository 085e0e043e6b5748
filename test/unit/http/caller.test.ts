import { describe, expect, test } from 'vitest';
import { callerOf } from '../../../shared/http/caller.ts';
import { anEvent } from './event.ts';

const withClaims = (claims: Record<string, string>) => anEvent({ claims });

describe('the caller', () => {
  test('of an applicant is the subject; a token without one is nobody’s', () => {
    expect(callerOf('applicant', withClaims({ sub: 'a-1' }))).toEqual({ kind: 'applicant', subject: 'a-1' });
    expect(callerOf('applicant', withClaims({}))).toBeUndefined();
  });

  test('of an agency has its offices, and the items of its scopes', () => {
    const claims = {
      client_id: 'state-tax-client',
      offices: 'state-tax-440604 state-tax-440605',
      scope: 'review:state-tax openid review:unknown',
    };
    expect(callerOf('agency', withClaims(claims))).toEqual({
      kind: 'agency',
      client: 'state-tax-client',
      offices: ['state-tax-440604', 'state-tax-440605'],
      items: ['state-tax'],
    });
  });

  test('of an agency without claims may do nothing', () =>
    expect(callerOf('agency', withClaims({ sub: 's' }))).toEqual({
      kind: 'agency',
      client: 's',
      offices: [],
      items: [],
    }));

  test.each([
    [{ client_id: 'c', azp: 'z', sub: 's' }, 'c'],
    [{ azp: 'z', sub: 's' }, 'z'],
    [{ sub: 's' }, 's'],
  ])('of %j is the client %s', (claims, client) => {
    expect(callerOf('hall', withClaims({ ...claims, halls: 'hall-440604' }))).toEqual({
      kind: 'hall',
      client,
      halls: ['hall-440604'],
    });
    expect(callerOf('engraver', withClaims({ ...claims, engravers: 'e-1 e-2' }))).toMatchObject({
      engravers: ['e-1', 'e-2'],
      client,
    });
  });

  test('of an operator is the person, or the client where there is none', () => {
    expect(callerOf('operator', withClaims({ sub: 'o-1' }))).toEqual({ kind: 'operator', subject: 'o-1' });
    expect(callerOf('operator', withClaims({ client_id: 'c' }))).toEqual({ kind: 'operator', subject: 'c' });
  });

  test('of a public or signed route is nobody, whatever the token says', () => {
    expect(callerOf('public', withClaims({ sub: 's' }))).toBeUndefined();
    expect(callerOf('partner', withClaims({ sub: 's' }))).toBeUndefined();
  });
});
