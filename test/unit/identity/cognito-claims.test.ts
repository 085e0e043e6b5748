import { describe, expect, test } from 'vitest';
import { changesOf, type TokenEvent } from '../../../functions/cognito-claims/claims.ts';
import { claimsOf } from '../../../shared/http/claims.ts';

const server = 'https://api.example.gov.cn';
const full = (...scopes: string[]) => scopes.map((scope) => `${server}/${scope}`);

const person = (scopes: string[], groups: string[] = [], attributes: Record<string, string> = {}): TokenEvent => ({
  triggerSource: 'TokenGeneration_HostedAuth',
  request: { userAttributes: attributes, groupConfiguration: { groupsToOverride: groups }, scopes },
});
const system = (...scopes: string[]): TokenEvent => ({
  triggerSource: 'TokenGeneration_ClientCredentials',
  request: { userAttributes: {}, scopes },
});

/** Whom the API takes a token for, as the gateway hands its claims over. */
const callerOf = (audience: keyof typeof claimsOf, sub: string, event: TokenEvent) => {
  const { claimsToAddOrOverride, scopesToAdd } = changesOf(event, server);
  return claimsOf[audience].safeParse({ sub, client_id: sub, ...claimsToAddOrOverride, scope: scopesToAdd.join(' ') });
};

describe('a person', () => {
  test('holds applications, by the name that the contract knows', () =>
    expect(changesOf(person(['openid', ...full('applications')]), server)).toEqual({
      claimsToAddOrOverride: {},
      scopesToAdd: ['applications'],
      scopesToSuppress: full('applications'),
    }));

  test.each(['reviewing', 'collections', 'supervision', 'operations', 'administration'])(
    'holds %s in its group alone, whatever the client may ask for',
    (scope) => {
      const asked = full('applications', scope);
      expect(changesOf(person(asked), server).scopesToAdd).toEqual(['applications']);
      expect(changesOf(person(asked, ['another']), server)).toMatchObject({ scopesToSuppress: asked });
      expect(changesOf(person(asked, [scope]), server).scopesToAdd).toEqual(['applications', scope]);
    },
  );

  test('is known by what an administrator has written, never by what they call themselves', () => {
    const attributes = {
      ...{ name: 'somebody else', citizen_id: '440604198211050021' },
      ...{ 'custom:verified_name': '王小明', 'custom:assurance': 'L3', 'custom:citizen_id': '11010519491231002X' },
    };
    expect(callerOf('applicant', 'u-1', person(full('applications'), [], attributes)).data).toEqual({
      ...{ kind: 'applicant', subject: 'u-1', assurance: 'L3', name: '王小明', citizenId: '11010519491231002X' },
    });
  });

  test('is an officer with agency, offices, role and sign-off level', () => {
    const held = { agency: 'state-tax', offices: 'state-tax-440604', role: 'officer', signoff: '2' };
    const attributes = Object.fromEntries(Object.entries(held).map(([name, value]) => [`custom:${name}`, value]));
    const officer = callerOf('officer', 'u-2', person(full('reviewing'), ['reviewing'], attributes));
    expect(officer.data).toMatchObject({ ...held, offices: ['state-tax-440604'], signoff: 2, items: ['state-tax'] });
    expect(callerOf('officer', 'u-3', person(full('reviewing'), ['reviewing'])).success).toBe(false);
  });
});

describe('a system', () => {
  test('is its agency with all its offices, by the items that its client may review', () =>
    expect(
      callerOf('agency', 'client-1', system(...full('review:name-approval', 'review:business-licence'))).data,
    ).toMatchObject({
      ...{ kind: 'agency', client: 'client-1', agency: 'market-regulation' },
      items: ['name-approval', 'business-licence'],
      offices: expect.arrayContaining(['market-regulation-440604', 'market-regulation-440606']),
    }));

  test('of two agencies at once, or of none, is nobody’s', () => {
    for (const scopes of [full('review:state-tax', 'review:local-tax'), full('engraving')])
      expect(changesOf(system(...scopes), server).claimsToAddOrOverride).toEqual({});
  });
});

test('scopes of another resource server are nothing of ours', () => {
  const foreign = ['https://other.example/applications', `${server}.evil.example/applications`, 'applications'];
  for (const event of [person(foreign), system(...foreign)])
    expect(changesOf(event, server)).toMatchObject({ scopesToAdd: [], scopesToSuppress: [] });
});
