import { expect, test } from 'vitest';
import { retention } from '../../shared/domain/retention/retention.ts';
import { onlyResource, resourcesOf } from './template.ts';

const daysOf = (kept: object | string): number =>
  typeof kept === 'object' && 'days' in kept ? Number(kept.days) : Number.NaN;

test.each(resourcesOf('AWS::Logs::LogGroup'))('the log $id is kept as long as logs are', ({ properties }) =>
  expect(properties.RetentionInDays).toBe(daysOf(retention.logs.kept)),
);

test.each(resourcesOf('AWS::SQS::Queue'))(
  'the queue $id keeps messages as long as dead letters are kept',
  ({ properties }) => expect(properties.MessageRetentionPeriod).toBe(daysOf(retention.deadLetters.kept) * 86_400),
);

test('the accesses to the archive are kept as long as logs are, and what is in the archive stays', () => {
  const { properties: log } = onlyResource('AWS::S3::Bucket', 'DataArchiveLog');
  expect(log.LifecycleConfiguration).toEqual({
    Rules: [{ ExpirationInDays: daysOf(retention.logs.kept), Status: 'Enabled' }],
  });
  expect(onlyResource('AWS::S3::Bucket', 'DataArchive7').properties.LifecycleConfiguration).toBeUndefined();
});

test('files stay as long as the archive, which names them: their bucket is kept where the stack is deleted', () => {
  for (const id of ['MaterialsBucket', 'DataArchive7'])
    expect(onlyResource('AWS::S3::Bucket', id).deletionPolicy).toBe('Retain');
});

test('what was uploaded and not kept goes after a day, and no file that is kept does', () =>
  expect(onlyResource('AWS::S3::Bucket', 'MaterialsBucket').properties.LifecycleConfiguration).toEqual({
    Rules: [{ ExpirationInDays: daysOf(retention.incomingFiles.kept), Prefix: 'incoming/', Status: 'Enabled' }],
  }));

test('the table deletes what has a ttl', () =>
  expect(onlyResource('AWS::DynamoDB::Table').properties.TimeToLiveSpecification).toEqual({
    AttributeName: 'ttl',
    Enabled: true,
  }));
