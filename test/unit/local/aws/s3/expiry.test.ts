import { ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionBucket } from '../../../../../local/engines/provision/bucket.ts';
import { readExpirations } from '../../../../../local/engines/provision/lifecycle.ts';
import { startExpiry } from '../../../../../local/schedules/expiry.ts';
import type { Json, Resource, Stoppable } from '../../../../../local/types.ts';
import { startAws } from '../city.ts';
import { bucket, clientOf } from './support.ts';

const DAY_MS = 86_400_000;
const withRules = (Rules: Json, more: Resource['properties'] = {}): Resource => ({
  logicalId: 'B',
  type: 'AWS::S3::Bucket',
  properties: { BucketName: bucket, LifecycleConfiguration: { Rules }, ...more },
});
const resource = withRules([
  { Id: 'in', Status: 'Enabled', Prefix: 'in/', ExpirationInDays: 2 },
  { Status: 'Disabled', Prefix: 'out/', ExpirationInDays: 1 },
  { Status: 'Enabled', AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
]);

let aws: Awaited<ReturnType<typeof startAws>>;
let expiry: Stoppable;
beforeAll(async () => {
  aws = await startAws();
  await provisionBucket(resource, aws.objects.url);
  const expirations = readExpirations([resource]);
  expiry = startExpiry({ expirations, clock: aws.clock, remove: aws.objects.removeObjects });
});
afterAll(async () => {
  await expiry.stop();
  await aws.stop();
});

/** Moves the city to some ms after the midnight that is so many days from the first. */
const moveTo = (midnight: number): void => aws.clock.moveTo(midnight + 1_000 - Date.now());

test('objects under the prefix go at the midnight after their days, by the clock of the city', async () => {
  const s3 = clientOf(aws.config);
  const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: 'x' }));
  const keys = async () => {
    const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket }));
    return Contents.map(({ Key }) => Key);
  };
  const first = (Math.floor(aws.clock.now() / DAY_MS) + 1) * DAY_MS;
  moveTo(first);
  await put('in/a');
  await put('out/a');
  moveTo(first + DAY_MS);
  await put('in/b');
  moveTo(first + 2 * DAY_MS);
  expect(await keys()).toEqual(['in/a', 'in/b', 'out/a']);
  moveTo(first + 3 * DAY_MS);
  expect(await keys()).toEqual(['in/b', 'out/a']);
  moveTo(first + 30 * DAY_MS);
  expect(await keys()).toEqual(['out/a']);
});

test('a locked bucket keeps its objects', () => {
  expect(readExpirations([resource])).toEqual([{ bucket, prefix: 'in/', days: 2 }]);
  expect(
    readExpirations([withRules([{ Status: 'Enabled', ExpirationInDays: 1 }], { ObjectLockEnabled: true })]),
  ).toEqual([]);
});

test.each<[string, Json]>([
  ['tags', { Status: 'Enabled', ExpirationInDays: 1, TagFilters: [{ Key: 'a', Value: 'b' }] }],
  ['a date', { Status: 'Enabled', ExpirationDate: '2030-01-01T00:00:00Z' }],
])('a rule by %s is not known, and stops the start', (_what, rule) => {
  expect(() => readExpirations([withRules([rule])])).toThrow('B.LifecycleConfiguration');
});

test('the days end at the midnight after them, also where the city starts in between', () => {
  const written = Date.parse('2026-03-01T12:00:00Z');
  const goneAt = (time: string): boolean => {
    let gone = false;
    const clock = { now: () => Date.parse(time), at: () => () => undefined };
    const remove = (_bucket: string, _prefix: string, isExpired: (writtenAt: number) => boolean): void => {
      gone = isExpired(written);
    };
    startExpiry({ expirations: [{ bucket, prefix: '', days: 2 }], clock, remove });
    return gone;
  };
  expect(goneAt('2026-03-03T18:00:00Z')).toBe(false);
  expect(goneAt('2026-03-04T00:00:00Z')).toBe(true);
});
