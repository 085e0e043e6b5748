import { createHash } from 'node:crypto';
import { CopyObjectCommand, GetObjectCommand, HeadObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionBucket } from '../../../../../local/engines/provision/bucket.ts';
import { startAws } from '../city.ts';
import { bucket, clientOf, errorOf, onlyUnderIn } from './support.ts';

const { authorize, denials } = onlyUnderIn();
let aws: Awaited<ReturnType<typeof startAws>>;
let s3: ReturnType<typeof clientOf>;
const at = { Bucket: bucket, Key: "in/it's 文件 (1).txt" };
beforeAll(async () => {
  aws = await startAws({ authorize });
  s3 = clientOf(aws.config);
  for (const BucketName of [bucket, 'locked']) {
    await provisionBucket({ logicalId: 'B', type: '', properties: { BucketName } }, aws.objects.url);
  }
  await s3.send(new PutObjectCommand({ ...at, Body: 'hello', ContentType: 'text/plain' }));
});
afterAll(() => aws.stop());

const sha256 = (content: string): string => createHash('sha256').update(content).digest('base64');
const get = (more: object = {}, client = s3) => getSignedUrl(client, new GetObjectCommand({ ...at, ...more }));
const changed = (url: string, name: string, value: string): string => {
  const other = new URL(url);
  other.searchParams.set(name, value);
  return other.href;
};

describe('a URL that the SDK signed', () => {
  test('reads an object, counted as a call of who signed', async () => {
    aws.counters.reset();
    const answer = await fetch(await get());
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'text/plain',
      'hello',
    ]);
    expect(aws.counters.snapshot()).toMatchObject({ byCaller: { submit: { 's3.GetObject': 1 } } });
  });

  test('reads it under the headers that it asks for', async () => {
    const disposition = 'attachment; filename="a b.txt"';
    const url = await get({ ResponseContentDisposition: disposition, ResponseContentType: 'application/pdf' });
    const { headers } = await fetch(url);
    expect([headers.get('content-disposition'), headers.get('content-type')]).toEqual([disposition, 'application/pdf']);
  });

  test('reads a part of it, and its head', async () => {
    const part = await fetch(await get(), { headers: { range: 'bytes=1-3' } });
    expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([206, 'bytes 1-3/5', 'ell']);
    const head = await fetch(await getSignedUrl(s3, new HeadObjectCommand(at)), { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '5']);
  });

  test('writes an object with the metadata that were signed into it, and under no checksum', async () => {
    const put = { ...at, Key: 'in/put', Metadata: { case: 'c-1' }, ChecksumSHA256: sha256('content') };
    const url = await getSignedUrl(s3, new PutObjectCommand(put));
    const answer = await fetch(url, { method: 'PUT', body: 'other', headers: { 'content-type': 'image/png' } });
    expect(answer.status).toBe(200);
    const head = await s3.send(new HeadObjectCommand({ ...at, Key: 'in/put', ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ContentType: 'image/png', Metadata: { case: 'c-1' } });
    expect(head.ChecksumSHA256).toBeUndefined();
  });

  test('binds the content where the checksum is a header that has to come along as signed', async () => {
    const put = new PutObjectCommand({ ...at, Key: 'in/put', ChecksumSHA256: sha256('content') });
    const url = await getSignedUrl(s3, put, { unhoistableHeaders: new Set(['x-amz-checksum-sha256']) });
    const send = (checksum: string, body: string) =>
      fetch(url, { method: 'PUT', body, headers: { 'x-amz-checksum-sha256': checksum } });
    expect(await errorOf(await send(sha256('content'), 'other'))).toMatchObject({ status: 400, code: 'BadDigest' });
    const other = await errorOf(await send(sha256('other'), 'other'));
    expect(other).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect((await send(sha256('content'), 'content')).status).toBe(200);
    const head = await s3.send(new HeadObjectCommand({ ...at, Key: 'in/put', ChecksumMode: 'ENABLED' }));
    expect(head.ChecksumSHA256).toBe(sha256('content'));
  });

  test('copies what was signed into it, counted as a copy', async () => {
    const CopySource = `${bucket}/${encodeURIComponent(at.Key)}`;
    const url = await getSignedUrl(s3, new CopyObjectCommand({ ...at, Key: 'in/copy', CopySource }));
    aws.counters.reset();
    expect((await fetch(url, { method: 'PUT' })).status).toBe(200);
    expect(aws.counters.snapshot()).toMatchObject({ calls: { 's3.CopyObject': 1 } });
    expect(await (await fetch(await get({ Key: 'in/copy' }))).text()).toBe('hello');
  });

  test('does not get past the lock of a bucket', async () => {
    const administrator = await startAws();
    await provisionBucket(
      { logicalId: 'L', type: '', properties: { BucketName: 'locked' } },
      administrator.objects.url,
    );
    const client = clientOf(administrator.config);
    const url = await getSignedUrl(client, new PutObjectCommand({ Bucket: 'locked', Key: 'a' }));
    expect((await fetch(url, { method: 'PUT', body: '1' })).status).toBe(200);
    expect(await errorOf(await fetch(url, { method: 'PUT', body: '2' }))).toMatchObject({ code: 'AccessDenied' });
    await administrator.stop();
  });
});

describe('refused is', () => {
  const mismatch = { status: 403, code: 'SignatureDoesNotMatch' };
  const malformed = { status: 400, code: 'AuthorizationQueryParametersError' };

  test('another key, method, header or parameter than was signed', async () => {
    const url = await get({ ResponseContentType: 'text/plain' });
    expect(await errorOf(await fetch(url.replace('in/', 'in/x')))).toMatchObject(mismatch);
    expect(await errorOf(await fetch(url, { method: 'PUT', body: 'x' }))).toMatchObject(mismatch);
    expect(await errorOf(await fetch(changed(url, 'response-content-type', 'text/html')))).toMatchObject(mismatch);
    expect(await errorOf(await fetch(changed(url, 'versionId', '1')))).toMatchObject(mismatch);
    const host = url.replace('127.0.0.1', 'localhost');
    expect(await errorOf(await fetch(host))).toMatchObject(mismatch);
  });

  test.each<[string, string, object]>([
    ['X-Amz-Signature', '0'.repeat(64), mismatch],
    ['X-Amz-Expires', '604800', mismatch],
    ['X-Amz-Expires', '604801', malformed],
    ['X-Amz-Expires', '-1', malformed],
    ['X-Amz-Algorithm', 'none', malformed],
    ['X-Amz-Date', '20200101T000000Z', malformed],
    ['X-Amz-SignedHeaders', 'x-amz-date', malformed],
    ['X-Amz-Signature', '', mismatch],
    ['X-Amz-Date', '', malformed],
    ['X-Amz-Security-Token', 'token', { status: 400, code: 'InvalidToken' }],
  ])('%s %s', async (name, value, error) => {
    expect(await errorOf(await fetch(changed(await get(), name, value)))).toMatchObject(error);
  });

  test('what lacks a parameter', async () => {
    for (const name of ['X-Amz-Date', 'X-Amz-Expires', 'X-Amz-SignedHeaders', 'X-Amz-Signature']) {
      const url = new URL(await get());
      url.searchParams.delete(name);
      expect(await errorOf(await fetch(url))).toMatchObject(malformed);
    }
  });

  test('a header of AWS that was not signed', async () => {
    const put = await getSignedUrl(s3, new PutObjectCommand({ ...at, Key: 'in/put' }));
    const answer = await fetch(put, { method: 'PUT', body: 'x', headers: { 'x-amz-meta-case': 'c-2' } });
    expect(await errorOf(answer)).toMatchObject({ status: 403, message: expect.stringContaining('not signed') });
  });

  test('a second signature beside it', async () => {
    const authorization = 'AWS4-HMAC-SHA256 Credential=AKIDSUBMIT/20260101/us-east-1/s3/aws4_request, Signature=x';
    const answer = await fetch(await get(), { headers: { authorization } });
    expect(await errorOf(answer)).toMatchObject({ status: 400, code: 'InvalidArgument' });
  });

  test('the name of another, a guessed secret, and a key that nobody has', async () => {
    const url = await get();
    expect(await errorOf(await fetch(url.replace('AKIDSUBMIT', 'AKIDREAD')))).toMatchObject(mismatch);
    const signedBy = async (accessKeyId: string) => {
      const client = clientOf(aws.config, { credentials: { accessKeyId, secretAccessKey: 'guessed' } });
      return errorOf(await fetch(await get({}, client)));
    };
    expect(await signedBy('AKIDSUBMIT')).toMatchObject(mismatch);
    expect(await signedBy('AKIDNOBODY')).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' });
    const abroad = clientOf(aws.config, { region: 'eu-west-1' });
    expect(await errorOf(await fetch(await get({}, abroad)))).toMatchObject(malformed);
  });

  test('what the signer may not do', async () => {
    const error = await errorOf(await fetch(await get({ Key: 'out/a' })));
    expect(error).toMatchObject({
      status: 403,
      code: 'AccessDenied',
      message: expect.stringContaining('s3:GetObject'),
    });
    expect(denials.all()).toMatchObject([{ caller: 'submit', action: 's3:GetObject' }]);
  });

  test('a path that is not well-formed', async () => {
    const answer = await fetch((await get()).replace('in/', '%FF'));
    expect(await errorOf(answer)).toMatchObject({ status: 400, code: 'InvalidURI' });
  });

  test('what is too early', async () => {
    const signingDate = new Date(Date.now() + 20 * 60_000);
    const url = await getSignedUrl(s3, new GetObjectCommand(at), { signingDate });
    const message = 'Request is not valid yet';
    expect(await errorOf(await fetch(url))).toEqual({ status: 403, code: 'AccessDenied', message });
  });

  test('what is too late, by the clock of the city', async () => {
    const url = await getSignedUrl(s3, new GetObjectCommand(at), { expiresIn: 600 });
    aws.clock.moveTo(590_000);
    expect((await fetch(url)).status).toBe(200);
    aws.clock.moveTo(601_000);
    const message = 'Request has expired';
    expect(await errorOf(await fetch(url))).toEqual({ status: 403, code: 'AccessDenied', message });
  });
});
