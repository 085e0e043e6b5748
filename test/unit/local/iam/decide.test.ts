import { describe, expect, test } from 'vitest';
import { nameOf, type Principal } from '../../../../local/iam/ask.ts';
import { decide } from '../../../../local/iam/decide.ts';
import { grantsOf } from '../../../../local/iam/grant.ts';
import { readPolicy } from '../../../../local/iam/policy.ts';
import type { Json } from '../../../../local/types.ts';

const roleArn = 'arn:aws:iam::000000000000:role/Clerk';
const clerk: Principal = { kind: 'role', roleArn, session: 'stamp' };
const gateway: Principal = { kind: 'service', name: 'apigateway.amazonaws.com' };
const table = 'arn:aws:dynamodb:us-east-1:000000000000:table/Cases';
const key = 'arn:aws:kms:us-east-1:000000000000:key/k1';

const policy = (...Statement: Json[]) => grantsOf(readPolicy({ Version: '2012-10-17', Statement }, 'Policy'), 'Policy');
const policyOf = (self: string, ...Statement: Json[]) =>
  grantsOf(readPolicy({ Version: '2012-10-17', Statement }, 'Policy'), 'Policy', self);
const allow = (Action: string | string[], Resource: string | string[], Condition?: Json): Json => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...(Condition !== undefined && { Condition }),
});
const may = (action: string, resource: string, own: ReturnType<typeof policy>, context = {}) =>
  decide({ action, resource, context }, clerk, own, []).allowed;

describe('the policies of a role', () => {
  test('what nobody allows is denied, in words that name the action and the resource', () => {
    const decision = decide({ action: 'dynamodb:GetItem', resource: table }, clerk, [], []);
    expect(decision).toEqual({
      allowed: false,
      because: `is not authorized to perform: dynamodb:GetItem on resource: ${table} because no identity-based policy allows the dynamodb:GetItem action`,
    });
    expect(nameOf(clerk)).toBe('arn:aws:sts::000000000000:assumed-role/Clerk/stamp');
  });

  test('what is allowed is allowed, for this action on this resource and no other', () => {
    const own = policy(allow('dynamodb:GetItem', table));
    expect(may('dynamodb:GetItem', table, own)).toBe(true);
    expect(may('DynamoDB:getitem', table, own)).toBe(true);
    expect(may('dynamodb:PutItem', table, own)).toBe(false);
    expect(may('dynamodb:GetItem', `${table}2`, own)).toBe(false);
    expect(may('dynamodb:GetItem', `${table}/index/work`, own)).toBe(false);
  });

  test('a deny wins over any allow', () => {
    const own = policy(allow('dynamodb:*', '*'), { Effect: 'Deny', Action: 'dynamodb:DeleteItem', Resource: table });
    expect(may('dynamodb:GetItem', table, own)).toBe(true);
    const decision = decide({ action: 'dynamodb:DeleteItem', resource: table }, clerk, own, []);
    expect(decision).toMatchObject({ because: expect.stringContaining('with an explicit deny in an identity-based') });
  });

  test.each([
    ['s3:Get*', 'arn:aws:s3:::files/cases/*', 's3:GetObject', 'arn:aws:s3:::files/cases/a/b.json', true],
    ['s3:Get*', 'arn:aws:s3:::files/cases/*', 's3:GetObject', 'arn:aws:s3:::files/other', false],
    ['s3:GetObjec?', 'arn:aws:s3:::file?/*', 's3:GetObject', 'arn:aws:s3:::files/a', true],
    ['s3:GetObject', 'arn:aws:s3:::f.les/*', 's3:GetObject', 'arn:aws:s3:::files/a', false],
    ['sqs:SendMessage', 'arn:aws:sqs:*:q', 'sqs:SendMessage', 'arn:aws:sqs:us-east-1:000000000000:q', 'not an ARN'],
    ['sqs:SendMessage', 'arn:aws:sqs:*:*:q', 'sqs:SendMessage', 'arn:aws:sqs:us-east-1:000000000000:q', true],
    ['sqs:SendMessage', 'arn:aws:s*:us-east-1:000000000000:q', 'sqs:SendMessage', 'arn:aws:sqs:x:y:q', false],
  ])('%s on %s: %s on %s is %s', (action, resource, asked, on, expected) => {
    if (typeof expected === 'string') expect(() => policy(allow(action, resource))).toThrow(expected);
    else expect(may(asked, on, policy(allow(action, resource)))).toBe(expected);
  });

  test('a condition must hold, and a key that the request does not carry matches nothing', () => {
    const via = { StringEquals: { 'kms:ViaService': ['dynamodb.x', 'sns.x'] } };
    const own = policy(allow('sns:Publish', '*', via));
    expect(may('sns:Publish', table, own, { 'kms:ViaService': 'sns.x' })).toBe(true);
    expect(may('sns:Publish', table, own, { 'kms:ViaService': 's3.x' })).toBe(false);
    expect(may('sns:Publish', table, own)).toBe(false);
  });
});

describe('the policy of a resource', () => {
  const insecure = { Effect: 'Deny', Action: 'sns:*', Principal: '*', Resource: '*' };

  test('denies over what the role is allowed, where its condition holds', () => {
    const own = policy(allow('sns:Publish', table));
    const ask = { action: 'sns:Publish', resource: table, context: { 'aws:SecureTransport': 'true' } };
    const when = (secure: boolean) =>
      policyOf(table, { ...insecure, Condition: { Bool: { 'aws:SecureTransport': secure } } });
    expect(decide(ask, clerk, own, when(false)).allowed).toBe(true);
    expect(decide(ask, clerk, own, when(true))).toMatchObject({ because: expect.stringContaining('resource-based') });
  });

  test('allows a service for its own resource only', () => {
    const permission = policyOf(table, {
      ...{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Principal: { Service: 'apigateway.amazonaws.com' } },
      Condition: { ArnLike: { 'aws:SourceArn': 'arn:aws:execute-api:r:a:api/*/*/v1/cases/{id}' } },
    });
    const from = (path: string, who: Principal = gateway) =>
      decide(
        {
          ...{ action: 'lambda:InvokeFunction', resource: table },
          context: { 'aws:SourceArn': `arn:aws:execute-api:r:a:api/$default/GET${path}` },
        },
        who,
        [],
        permission,
      ).allowed;
    expect(from('/v1/cases/{id}')).toBe(true);
    expect(from('/v1/other')).toBe(false);
    expect(from('/v1/cases/{id}', { kind: 'service', name: 'events.amazonaws.com' })).toBe(false);
    expect(from('/v1/cases/{id}', clerk)).toBe(false);
  });

  test('a key is used only by those whom its policy admits, or whose account it admits', () => {
    const ask = { action: 'kms:Sign', resource: key };
    const own = policy(allow('kms:Sign', key));
    const keyPolicy = (AWS: string) =>
      policyOf(key, { Effect: 'Allow', Action: 'kms:*', Principal: { AWS }, Resource: '*' });
    expect(decide(ask, clerk, own, [])).toMatchObject({ because: expect.stringContaining('no resource-based policy') });
    expect(decide(ask, clerk, own, keyPolicy('arn:aws:iam::000000000000:root')).allowed).toBe(true);
    expect(decide(ask, clerk, [], keyPolicy('arn:aws:iam::000000000000:root')).allowed).toBe(false);
    expect(decide(ask, clerk, own, keyPolicy('arn:aws:iam::111111111111:root')).allowed).toBe(false);
    expect(decide(ask, clerk, [], keyPolicy(roleArn)).allowed).toBe(true);
  });
});

describe('a shape that is not known is refused when the policy is read, by the name of its resource', () => {
  const bad: [string, Json][] = [
    ['NotAction', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['NotResource', { Effect: 'Allow', Action: 's3:*', NotResource: '*' }],
    ['NotPrincipal', { Effect: 'Allow', Action: 's3:*', Resource: '*', NotPrincipal: { AWS: '*' } }],
    ['StringNotEquals', allow('s3:*', '*', { StringNotEquals: { 'kms:ViaService': 'x' } })],
    ['StringEqualsIfExists', allow('s3:*', '*', { StringEqualsIfExists: { 'kms:ViaService': 'x' } })],
    ['aws:SourceIp', allow('s3:*', '*', { StringEquals: { 'aws:SourceIp': '::1' } })],
    ['Federated', { Effect: 'Allow', Action: 's3:*', Resource: '*', Principal: { Federated: 'x' } }],
    ['policy variables', allow('s3:*', `arn:aws:s3:::b/$\{aws:username}`)],
    ['Effect', { Effect: 'Perhaps', Action: 's3:*', Resource: '*' }],
  ];
  test.each(bad)('%s', (named, statement) => {
    expect(() => policy(statement)).toThrow(named);
    expect(() => policy(statement)).toThrow('Policy: ');
  });
});
