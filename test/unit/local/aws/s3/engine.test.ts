import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provisionBucket } from '../../../../../local/engines/provision/bucket.ts';
import { startAws } from '../city.ts';
import { bucket, clientOf, errorOf, post } from './support.ts';

let aws: Awaited<ReturnType<typeof startAws>>;
let s3: S3Client;
beforeAll(async () => {
  aws = await startAws();
  s3 = clientOf(aws.config);
  await provisionBucket({ logicalId: 'B', type: '', properties: { BucketName: bucket } }, aws.objects.url);
});
afterAll(() => aws.stop());

const put = async (Key: string, Body: string): Promise<string> =>
  (await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'text/plain' }))).ETag ?? '';
const read = async (Key: string): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket: bucket, Key }))).Body?.transformToString();
const copy = (from: string, Key: string, condition: object) => {
  const CopySource = `${bucket}/${encodeURIComponent(from)}`;
  return s3.send(new CopyObjectCommand({ Bucket: bucket, Key, CopySource, ...condition }));
};
const failed = { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } };

test('what is copied is what the copier says that it is', async () => {
  const etag = await put('from 1', 'scanned');
  aws.counters.reset();
  expect((await copy('from 1', 'to', { CopySourceIfMatch: etag })).CopyObjectResult?.ETag).toBe(etag);
  expect(aws.counters.snapshot()).toMatchObject({ calls: { 's3.CopyObject': 1 } });
  expect(await read('to')).toBe('scanned');
  await put('from 1', 'replaced');
  await expect(copy('from 1', 'to', { CopySourceIfMatch: etag })).rejects.toMatchObject(failed);
  expect(await read('to')).toBe('scanned');
  await expect(copy('nothing', 'to', { CopySourceIfMatch: etag })).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test('or what it says that it is not', async () => {
  const etag = await put('from 2', 'old');
  await expect(copy('from 2', 'to', { CopySourceIfNoneMatch: etag })).rejects.toMatchObject(failed);
  await put('from 2', 'new');
  await copy('from 2', 'to', { CopySourceIfNoneMatch: etag });
  expect(await read('to')).toBe('new');
});

test('nothing is put in the place of the source between the look and the copy', async () => {
  const etag = await put('raced', 'scanned');
  for (let i = 0; i < 30; i += 1) {
    const to = `copy-${i}`;
    const writes = [copy('raced', to, { CopySourceIfMatch: etag }), put('raced', 'smuggled')];
    const [copied] = await Promise.allSettled(writes);
    if (copied?.status === 'fulfilled') expect(await read(to)).toBe('scanned');
    await put('raced', 'scanned');
  }
});

test('a condition by time is not known, and said so', async () => {
  await put('from 3', 'x');
  const condition = { CopySourceIfUnmodifiedSince: new Date() };
  await expect(copy('from 3', 'to', condition)).rejects.toMatchObject({ name: 'NotImplemented' });
});

test('checksums are answered when asked for, and verified when written', async () => {
  const Body = 'hello';
  const ChecksumSHA256 = 'LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ=';
  const at = { Bucket: bucket, Key: 'sum' };
  await s3.send(new PutObjectCommand({ ...at, Body, ChecksumSHA256 }));
  for (const Command of [GetObjectCommand, HeadObjectCommand]) {
    expect(await s3.send(new Command({ ...at, ChecksumMode: 'ENABLED' }))).toMatchObject({ ChecksumSHA256 });
  }
  const other = { ...at, Body: 'other' };
  await expect(s3.send(new PutObjectCommand({ ...other, ChecksumSHA256 }))).rejects.toMatchObject({
    name: 'BadDigest',
  });
  const ContentMD5 = 'XUFAKrxLKna5cZ2REBfFkg==';
  await expect(s3.send(new PutObjectCommand({ ...other, ContentMD5 }))).rejects.toMatchObject({ name: 'BadDigest' });
  const unknown = new PutObjectCommand({ ...other, ChecksumCRC32C: 'AAAAAA==' });
  await expect(s3.send(unknown)).rejects.toMatchObject({ name: 'NotImplemented' });
  expect(await read('sum')).toBe('hello');
});

test('ranges, heads and deletions', async () => {
  await put('one', 'abcdef');
  const at = { Bucket: bucket, Key: 'one' };
  const part = await s3.send(new GetObjectCommand({ ...at, Range: 'bytes=-2' }));
  expect([part.ContentRange, await part.Body?.transformToString()]).toEqual(['bytes 4-5/6', 'ef']);
  const beyond = new GetObjectCommand({ ...at, Range: 'bytes=6-' });
  await expect(s3.send(beyond)).rejects.toMatchObject({ name: 'InvalidRange' });
  expect(await s3.send(new HeadObjectCommand(at))).toMatchObject({ ContentLength: 6, ContentType: 'text/plain' });
  await s3.send(new DeleteObjectCommand(at));
  await s3.send(new DeleteObjectCommand(at));
  await expect(s3.send(new HeadObjectCommand(at))).rejects.toMatchObject({ name: 'NotFound' });
  await expect(read('one')).rejects.toMatchObject({ name: 'NoSuchKey' });
});

test.each(['application/x-www-form-urlencoded', 'application/x-amz-json-1.0', 'image/png, image/jpeg', 'any'])(
  'an object of type %s is what was written',
  async (ContentType) => {
    const at = { Bucket: bucket, Key: 'typed' };
    await s3.send(new PutObjectCommand({ ...at, Body: 'a=1&b={', ContentType }));
    expect(await s3.send(new HeadObjectCommand(at))).toMatchObject({ ContentType });
    expect(await read('typed')).toBe('a=1&b={');
  },
);

test('a form for a bucket that is not there is told so', async () => {
  expect(await errorOf(await post(s3, { Bucket: 'nowhere' }))).toMatchObject({ status: 404, code: 'NoSuchBucket' });
});

test('an object is as old as the clock of the city says', async () => {
  aws.clock.moveTo(40 * 86_400_000);
  await put('dated', 'x');
  const { LastModified } = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'dated' }));
  expect(Math.abs((LastModified?.getTime() ?? 0) - aws.clock.now())).toBeLessThan(60_000);
});
