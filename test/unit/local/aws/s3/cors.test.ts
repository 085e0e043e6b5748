import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bucketCors, provisionBucket } from '../../../../../local/engines/provision/bucket.ts';
import type { Json, Resource } from '../../../../../local/types.ts';
import { startAws } from '../city.ts';
import { bucket, clientOf, errorOf, post } from './support.ts';

const withCors = (BucketName: string, CorsRules: Json): Resource => ({
  logicalId: 'B',
  type: 'AWS::S3::Bucket',
  properties: { BucketName, CorsConfiguration: { CorsRules } },
});
const buckets = [
  withCors(bucket, [
    {
      ...{ AllowedOrigins: ['https://*.example.org'], AllowedMethods: ['POST', 'GET'], AllowedHeaders: ['x-amz-*'] },
      ...{ ExposedHeaders: ['ETag'], MaxAge: 600 },
    },
  ]),
  withCors('open', [{ AllowedOrigins: ['*'], AllowedMethods: ['GET'] }]),
  { logicalId: 'C', type: 'AWS::S3::Bucket', properties: { BucketName: 'closed' } },
];
const page = 'https://portal.example.org';
let aws: Awaited<ReturnType<typeof startAws>>;
beforeAll(async () => {
  aws = await startAws({ cors: bucketCors(buckets) });
  for (const resource of buckets) await provisionBucket(resource, aws.objects.url);
});
afterAll(() => aws.stop());

const ask = (name: string, origin: string, method: string, headers?: string) =>
  fetch(`${aws.endpoint.url}/${name}`, {
    method: 'OPTIONS',
    headers: {
      ...{ origin, 'access-control-request-method': method },
      ...(headers === undefined ? {} : { 'access-control-request-headers': headers }),
    },
  });

test('a preflight is answered by the rule of the bucket', async () => {
  const { status, headers } = await ask(bucket, page, 'POST', 'x-amz-meta-a, X-Amz-Date');
  expect([status, Object.fromEntries(headers)]).toMatchObject([
    200,
    {
      'access-control-allow-origin': page,
      'access-control-allow-methods': 'POST, GET',
      'access-control-allow-headers': 'x-amz-meta-a, x-amz-date',
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers': 'ETag',
      'access-control-max-age': '600',
      vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    },
  ]);
  const open = await ask('open', page, 'GET');
  expect(open.headers.get('access-control-allow-origin')).toBe('*');
  expect(open.headers.get('access-control-allow-credentials')).toBe(null);
});

test.each<[string, Parameters<typeof ask>]>([
  ['another page', [bucket, 'https://example.org', 'POST']],
  ['another scheme', [bucket, 'http://portal.example.org', 'POST']],
  ['another method', [bucket, page, 'DELETE']],
  ['another header', [bucket, page, 'POST', 'authorization']],
  ['a bucket without CORS', ['closed', page, 'GET']],
  ['a bucket that is not there', ['nowhere', page, 'GET']],
])('a preflight is refused to %s', async (_who, asked) => {
  const answer = await ask(...asked);
  expect(answer.headers.get('access-control-allow-origin')).toBe(null);
  expect(await errorOf(answer)).toMatchObject({ status: 403, code: 'AccessForbidden' });
});

test('a preflight that does not say who asks is none', async () => {
  const answer = await fetch(`${aws.endpoint.url}/${bucket}`, { method: 'OPTIONS' });
  expect(await errorOf(answer)).toMatchObject({ status: 400, code: 'BadRequest' });
});

test('uploads and reads may be read by the page, refusals as well; by another page neither', async () => {
  const s3 = clientOf(aws.config);
  const allowed = ({ headers }: Response) => headers.get('access-control-allow-origin');
  expect(allowed(await post(s3, {}, { headers: { origin: page } }))).toBe(page);
  expect(allowed(await post(s3, {}, { headers: { origin: 'https://elsewhere.org' } }))).toBe(null);
  expect(allowed(await post(s3))).toBe(null);
  const wrong = { fields: { key: 'in/b' }, headers: { origin: page } };
  const refused = await post(s3, {}, wrong);
  expect([refused.status, allowed(refused)]).toEqual([403, page]);
  const url = await getSignedUrl(s3, new GetObjectCommand({ Bucket: bucket, Key: 'in/a' }));
  const read = await fetch(url, { headers: { origin: page } });
  expect([read.status, allowed(read), read.headers.get('access-control-expose-headers')]).toEqual([200, page, 'ETag']);
});

test('a URL for forms is that of the bucket, to which the page is let', async () => {
  const { url } = await createPresignedPost(clientOf(aws.config), { Bucket: bucket, Key: 'in/a' });
  expect(new URL(url).pathname.replace(/\/$/, '')).toBe(`/${bucket}`);
});

test('a configuration that is not known stops the start, by the name of the bucket', () => {
  expect(() => bucketCors([withCors('b', [{ AllowedOrigin: '*' }])])).toThrow('B.CorsConfiguration');
});
