import { describe, expect, test } from 'vitest';
import { onlyResource, resourcesOf, template } from './template.ts';

const key = onlyResource('AWS::KMS::Key', 'DataKey');
const { properties: table, deletionPolicy } = onlyResource('AWS::DynamoDB::Table');

describe('the table', () => {
  test('is paid by request', () => expect(table.BillingMode).toBe('PAY_PER_REQUEST'));
  test('can be restored to any second of the last 35 days', () =>
    expect(table.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true }));
  test('is encrypted with a key of ours, which rotates', () => {
    expect(table.SSESpecification).toEqual({
      SSEEnabled: true,
      SSEType: 'KMS',
      KMSMasterKeyId: `<${key.id}.Arn>`,
    });
    expect(key.properties.EnableKeyRotation).toBe(true);
  });
  test('cannot be deleted with the stack, nor by hand', () => {
    expect(deletionPolicy).toBe('Retain');
    expect(key.deletionPolicy).toBe('Retain');
    expect(table.DeletionProtectionEnabled).toBe(true);
  });
  test('forgets kept answers and counts by itself', () =>
    expect(table.TimeToLiveSpecification).toEqual({ AttributeName: 'ttl', Enabled: true }));
  test('streams new images, which is all that events need', () =>
    expect(table.StreamSpecification).toEqual({ StreamViewType: 'NEW_IMAGE' }));
});

/** What is in an index lies there in a second copy, outside of the reads that ask for whom: a new attribute is a decision. */
const projected = {
  owner: ['caseId', 'companyName', 'createdAt', 'state', 'updatedAt'],
  work: [
    ...[
      'attempt',
      'bookedAt',
      'caseId',
      'companyName',
      'conclusion',
      'dueAt',
      'dueProvisional',
      'entity',
      'failedAt',
      'failure',
      'item',
      'material',
    ],
    ...['openedAt', 'order', 'orderedAt', 'reason', 'sealCode', 'state', 'stopped', 'trackingNumber'],
  ],
};

test('there are two sparse indexes, which project what lists show and nothing of the form', () => {
  const indexes = (table.GlobalSecondaryIndexes as Record<string, unknown>[]).map((index) => ({
    name: index.IndexName,
    keys: (index.KeySchema as { AttributeName: string }[]).map((one) => one.AttributeName),
    shows: [...((index.Projection as { NonKeyAttributes: string[] }).NonKeyAttributes ?? [])].sort(),
    type: (index.Projection as { ProjectionType: string }).ProjectionType,
  }));
  expect(indexes).toEqual([
    { name: 'owner', keys: ['ownerKey', 'ownerSort'], shows: projected.owner, type: 'INCLUDE' },
    { name: 'work', keys: ['workKey', 'workDue'], shows: projected.work, type: 'INCLUDE' },
  ]);
});

describe.each(resourcesOf('AWS::S3::Bucket'))('the bucket $id', ({ id, properties, deletionPolicy: kept }) => {
  test('is encrypted', () => expect(properties.BucketEncryption).toBeDefined());
  test('is closed to the public', () =>
    expect(properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    }));
  test('takes no request without TLS', () => {
    const policies = resourcesOf('AWS::S3::BucketPolicy').filter((policy) => policy.properties.Bucket === `<${id}>`);
    expect(policies.map((policy) => policy.properties.PolicyDocument)).toEqual([
      expect.objectContaining({
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Effect: 'Deny',
            Action: 's3:*',
            Principal: { AWS: '*' },
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          }),
        ]),
      }),
    ]);
  });
  test('outlives the stack', () => expect(kept).toBe('Retain'));
});

test('a signed head of a day can neither be replaced nor deleted by anyone for ten years', () => {
  const { properties, deletionPolicy: kept } = onlyResource('AWS::S3::Bucket', 'AuditDailyHeads8');
  expect(properties).toMatchObject({
    ObjectLockEnabled: true,
    ObjectLockConfiguration: {
      ObjectLockEnabled: 'Enabled',
      Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3_650 } },
    },
    VersioningConfiguration: { Status: 'Enabled' },
  });
  expect(kept).toBe('Retain');
  // Nothing that expires them either.
  expect(properties.LifecycleConfiguration).toBeUndefined();
});

test('heads of days are signed by a key that signs nothing else', () => {
  const audit = onlyResource('AWS::KMS::Key', 'AuditKey');
  expect(audit).toMatchObject({
    properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    deletionPolicy: 'Retain',
  });
});

test('the archive keeps versions and is encrypted with the key of the table', () => {
  const { properties } = onlyResource('AWS::S3::Bucket', 'DataArchive7');
  expect(properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  expect(JSON.stringify(properties.BucketEncryption)).toContain(key.id);
});

describe('the bucket of files', () => {
  const { properties } = onlyResource('AWS::S3::Bucket', 'MaterialsBucket');

  test('is encrypted with the key of the table', () =>
    expect(JSON.stringify(properties.BucketEncryption)).toContain(key.id));
  test('takes posts of browsers from any page, since a signed permission goes along and no cookie', () =>
    expect(properties.CorsConfiguration).toEqual({
      CorsRules: [{ AllowedHeaders: ['*'], AllowedMethods: ['POST', 'GET'], AllowedOrigins: ['*'] }],
    }));
  test('keeps no version of what was removed', () => expect(properties.VersioningConfiguration).toBeUndefined());
  test('logs who reads it', () => expect(properties.LoggingConfiguration).toBeDefined());
});

test.each(resourcesOf('AWS::SNS::Topic'))('the topic $id is encrypted with our key', ({ properties }) =>
  expect(properties.KmsMasterKeyId).toBe(`<${key.id}.Arn>`),
);

test('certificates are signed by a key that never leaves KMS', () =>
  expect(onlyResource('AWS::KMS::Key', 'SigningKey')).toMatchObject({
    properties: { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' },
    deletionPolicy: 'Retain',
  }));

test('there is one table and no secret of ours in the template', () => {
  expect(resourcesOf('AWS::DynamoDB::Table')).toHaveLength(1);
  expect(JSON.stringify(template)).not.toMatch(/whsec_[A-Za-z0-9+/]{8}|-----BEGIN|AKIA[0-9A-Z]{16}/);
});
