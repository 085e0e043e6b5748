import { describe, expect, test } from 'vitest';
import type { Principal } from '../../../../local/iam/ask.ts';
import { createAuthority } from '../../../../local/iam/authority.ts';
import { createDenials, type Denial } from '../../../../local/iam/denials.ts';
import { grantsOf } from '../../../../local/iam/grant.ts';
import { readPolicy } from '../../../../local/iam/policy.ts';
import { accessDenied, unknownKey } from '../../../../local/iam/refusal.ts';
import { grantUses } from '../../../../local/iam/usage.ts';
import type { Json } from '../../../../local/types.ts';

const clerk: Principal = { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/Clerk', session: 'stamp' };
const queue = (name: string): string => `arn:aws:sqs:us-east-1:000000000000:${name}`;

/** The authority over one role with these statements. */
const over = (...Statement: Json[]) => {
  const grants = grantsOf(readPolicy({ Version: '2012-10-17', Statement }, 'Policy'), 'Policy');
  const roles = new Map([[clerk.roleArn, { arn: clerk.roleArn, grants, trust: [] }]]);
  return { authority: createAuthority(roles, []), roles };
};

describe('a decision is kept for its question, and for no other', () => {
  const via = (service: string) => ({ 'kms:ViaService': service });
  const { authority, roles } = over(
    { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: queue('Open') },
    { Effect: 'Allow', Action: 'sqs:*', Resource: queue('Via'), Condition: { StringEquals: via('sns.x') } },
  );
  const refusal = (resource: string, context = {}) =>
    authority.refusal(clerk, { action: 'sqs:SendMessage', resource: queue(resource), context });

  test('of the same action on another resource, or in another context', () => {
    for (let time = 0; time < 2; time++) {
      expect(refusal('Open')).toBeUndefined();
      expect(refusal('Closed')).toContain(`/Clerk/stamp is not authorized to perform: sqs:SendMessage`);
      expect(refusal('Via', via('sns.x'))).toBeUndefined();
      expect(refusal('Via', via('s3.x'))).toContain(queue('Via'));
      expect(refusal('Via')).toContain(queue('Via'));
    }
  });

  test('and each use of a grant is counted', () =>
    expect(grantUses(roles)).toEqual([
      { role: 'Clerk', action: 'sqs:SendMessage', resource: queue('Open'), used: 2 },
      { role: 'Clerk', action: 'sqs:*', resource: queue('Via'), used: 2 },
    ]));

  test('a role that the stack does not have may do nothing', () => {
    const stranger: Principal = { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/Nobody', session: 'x' };
    expect(authority.refusal(stranger, { action: 'sqs:SendMessage', resource: queue('Open') })).toContain('/Nobody/x');
  });
});

test('a refusal is said once for caller, action and resource', () => {
  const said: Denial[] = [];
  const denials = createDenials((denial) => said.push(denial));
  const note = (caller: string, action: string) => denials.note(caller, { action, resource: '*' }, 'no');
  for (const caller of ['a', 'a', 'b']) for (const action of ['sqs:SendMessage', 's3:GetObject']) note(caller, action);
  expect(said.map(({ caller, action }) => `${caller} ${action}`)).toEqual([
    ...['a sqs:SendMessage', 'a s3:GetObject', 'b sqs:SendMessage', 'b s3:GetObject'],
  ]);
  expect(denials.all()).toEqual(said);
});

test.each([
  ['dynamodb', 400, 'AccessDeniedException', 'UnrecognizedClientException'],
  ['kms', 400, 'AccessDeniedException', 'UnrecognizedClientException'],
  ['sqs', 403, 'AccessDeniedException', 'UnrecognizedClientException'],
  ['sns', 403, '<Code>AuthorizationError</Code>', '<Code>InvalidClientTokenId</Code>'],
  ['s3', 403, '<Code>AccessDenied</Code>', '<Code>InvalidAccessKeyId</Code>'],
])('%s refuses in its own words', (service, status, denied, unknown) => {
  const answer = accessDenied(service, 'User: x & y');
  expect(answer.status).toBe(status);
  expect(String(answer.body)).toContain(denied);
  expect(String(answer.body)).toContain(service === 's3' || service === 'sns' ? 'x &amp; y' : 'x & y');
  expect(String(unknownKey(service).body)).toContain(unknown);
});
