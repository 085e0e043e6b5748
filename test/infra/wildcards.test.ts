import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { linesOf, Statement, statementsByRole } from './policies.ts';
import { onlyResource, resourcesOf } from './template.ts';

const isWild = (line: string): boolean => / on \*|^[^ ]*\*/.test(line);

const workflowRole = onlyResource('AWS::IAM::Role', 'WorkflowRole').id;

/** Vended logs: these actions name no resource in IAM, and Step Functions asks for them to deliver its log. */
const deliveryOfLogs = [
  ...['CreateLogDelivery', 'DeleteLogDelivery', 'DescribeLogGroups', 'DescribeResourcePolicies'],
  ...['GetLogDelivery', 'ListLogDeliveries', 'PutResourcePolicy', 'UpdateLogDelivery'],
].map((action) => `logs:${action} on *`);

describe('no role is granted anything by wildcard', () => {
  test.each([...statementsByRole()].map(([role, statements]) => ({ role, statements })))(
    '$role',
    ({ role, statements }) =>
      expect(linesOf(statements).filter(isWild)).toEqual(role === workflowRole ? deliveryOfLogs : []),
  );
});

test('the only parts of resources that are open are the archive’s folder of cases, the two of the daily heads and the two of files', () => {
  const open = [...statementsByRole().values()].flatMap(linesOf).filter((line) => line.includes('*') && !isWild(line));
  const ofFiles = ['DeleteObject', 'GetObject', 'PutObject'].flatMap((action) =>
    ['incoming', 'kept'].map((folder) =>
      expect.stringMatching(new RegExp(`^s3:${action} on <MaterialsBucket\\w+\\.Arn>/${folder}/\\*$`)),
    ),
  );
  expect([...new Set(open)].sort()).toEqual([
    ...ofFiles.slice(0, 4),
    expect.stringMatching(/^s3:PutObject on <AuditDailyHeads8\w+\.Arn>\/manifests\/\*$/),
    expect.stringMatching(/^s3:PutObject on <AuditDailyHeads8\w+\.Arn>\/signed\/\*$/),
    expect.stringMatching(/^s3:PutObject on <DataArchive7\w+\.Arn>\/cases\/\*$/),
    ...ofFiles.slice(4),
  ]);
});

const Granting = Statement.extend({ Principal: z.unknown() });
const KeyPolicy = z.looseObject({ KeyPolicy: z.looseObject({ Statement: z.array(Granting) }) });
const account = { AWS: 'arn:<AWS::Partition>:iam::<AWS::AccountId>:root' };

/** In the policy of a key `*` means this key. `kms:*` for the account is AWS's own default: without it no role could be granted. */
test.each(resourcesOf('AWS::KMS::Key'))('the policy of $id names every action, but for the account itself', (key) => {
  for (const statement of KeyPolicy.parse(key.properties).KeyPolicy.Statement) {
    expect(statement.Resource).toEqual(['*']);
    if (statement.Action.some((action) => action.includes('*'))) {
      expect(statement).toMatchObject({ Action: ['kms:*'], Principal: account, Effect: 'Allow' });
    }
  }
});

const ResourcePolicy = z.looseObject({ PolicyDocument: z.looseObject({ Statement: z.array(Granting) }) });

test.each(
  ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) => resourcesOf(type)),
)('$id allows single actions to single services, and everyone nothing', ({ properties }) => {
  for (const statement of ResourcePolicy.parse(properties).PolicyDocument.Statement) {
    if (statement.Effect === 'Deny') continue;
    expect(statement.Action.join()).not.toContain('*');
    expect(statement.Principal).toEqual({ Service: expect.stringMatching(/^[a-z0-9.]+\.amazonaws\.com$/) });
    expect(statement.Condition).toBeDefined();
  }
});
