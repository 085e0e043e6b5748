import { describe, expect, test } from 'vitest';
import { tokenAudiences } from '../../../shared/contract/audience.ts';
import { callerOf } from '../../../shared/http/caller.ts';
import { anEvent } from './event.ts';

const withClaims = (claims: Record<string, string>) => anEvent({ claims });

const officer = {
  ...{ sub: 'o-1', agency: 'market-regulation', offices: '[market-regulation-440604 market-regulation-440605]' },
  ...{ role: 'section-chief', signoff: '2', scope: 'openid reviewing' },
};

describe('the caller', () => {
  test('of an applicant is the subject, with how surely they are known; a token without one is nobody’s', () => {
    expect(callerOf('applicant', withClaims({ sub: 'a-1' }))).toEqual({
      ...{ kind: 'applicant', subject: 'a-1', assurance: 'L1' },
    });
    expect(callerOf('applicant', withClaims({ sub: 'a-1', assurance: 'L3', name: '示例甲' }))).toEqual({
      ...{ kind: 'applicant', subject: 'a-1', assurance: 'L3', name: '示例甲' },
    });
    for (const claims of [{}, { sub: '' }, { sub: 'a-1', assurance: 'L9' }, { sub: 'a-1', name: '' }])
      expect(callerOf('applicant', withClaims(claims as Record<string, string>))).toBeUndefined();
  });

  test('of an applicant is known by an identity number where their issuer has verified one, and only from L2 on', () => {
    const numberOf = (claims: Record<string, string>) => callerOf('applicant', withClaims({ sub: 'a-1', ...claims }));
    const citizen_id = '11010519491231002x';
    for (const assurance of ['L2', 'L3'])
      expect(numberOf({ assurance, citizen_id })).toMatchObject({ citizenId: '11010519491231002X' });
    for (const claims of [{ citizen_id }, { citizen_id, assurance: 'L1' }, { citizen_id: '1234', assurance: 'L3' }])
      expect(numberOf(claims as Record<string, string>)).not.toHaveProperty('citizenId');
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
    const { scope, ...others } = claims;
    expect(callerOf('agency', withClaims({ ...others, scp: `[${scope}]` }))).toMatchObject({ items: ['state-tax'] });
  });

  test('of an agency without claims may do nothing', () =>
    expect(callerOf('agency', withClaims({ sub: 's' }))).toEqual({
      kind: 'agency',
      client: 's',
      offices: [],
      items: [],
    }));

  test('of an officer has the items of the agency, the offices, the post and the level', () =>
    expect(callerOf('officer', withClaims(officer))).toEqual({
      ...{ kind: 'officer', subject: 'o-1', agency: 'market-regulation', role: 'section-chief', signoff: 2 },
      offices: ['market-regulation-440604', 'market-regulation-440605'],
      items: ['name-approval', 'business-licence'],
    }));

  test.each([
    ['no post', { role: '' }],
    ['a post that there is not', { role: 'mayor' }],
    ['no level', { signoff: '' }],
    ['a level above all', { signoff: '5' }],
    ['half a level', { signoff: '1.5' }],
    ['another agency', { agency: 'customs' }],
    ['no subject', { sub: '' }],
  ])('of an officer with %s is nobody, even with the scope of an agency’s system', (_what, claims) => {
    const scope = 'reviewing reviews review:business-licence';
    const found = callerOf(['officer', 'agency'], withClaims({ ...officer, scope, ...claims }));
    expect(found).toBeUndefined();
  });

  test('of a route for several is the first that the token has a scope of', () => {
    const both = ['officer', 'agency'] as const;
    expect(callerOf(both, withClaims(officer))).toMatchObject({ kind: 'officer' });
    expect(callerOf(both, withClaims({ ...officer, scope: 'reviews review:business-licence' }))).toMatchObject({
      ...{ kind: 'agency', items: ['business-licence'] },
    });
    expect(callerOf(both, withClaims({ ...officer, scope: 'openid' }))).toBeUndefined();
  });

  test.each([
    [{ client_id: 'c', azp: 'z', sub: 's' }, 'c', 's'],
    [{ azp: 'z', sub: 's' }, 'z', 's'],
    [{ sub: 's' }, 's', 's'],
    [{ client_id: 'c' }, 'c', 'c'],
  ])('of %j is the client %s, and the person %s', (claims, client, subject) => {
    expect(callerOf('engraver', withClaims({ ...claims, engravers: 'e-1 e-2' }))).toEqual({
      ...{ kind: 'engraver', engravers: ['e-1', 'e-2'], client },
    });
    expect(callerOf('hall', withClaims({ ...claims, halls: 'hall-440604' }))).toEqual({
      ...{ kind: 'hall', halls: ['hall-440604'], subject },
    });
    for (const kind of ['operator', 'supervisor', 'administrator'] as const)
      expect(callerOf(kind, withClaims(claims))).toEqual({ kind, subject });
  });

  test.each(tokenAudiences)('of a token that names nobody is nobody: %s', (audience) =>
    expect(callerOf(audience, withClaims({}))).toBeUndefined(),
  );

  test('of a public or signed route is nobody, whatever the token says', () => {
    expect(callerOf('public', withClaims({ sub: 's' }))).toBeUndefined();
    expect(callerOf('partner', withClaims({ sub: 's' }))).toBeUndefined();
  });
});
