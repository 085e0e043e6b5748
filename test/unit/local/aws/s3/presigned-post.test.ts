import { createHash } from 'node:crypto';
import { GetObjectCommand, HeadObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { provisionBucket } from '../../../../../local/engines/provision/bucket.ts';
import { startAws } from '../city.ts';
import { bucket, clientOf, errorOf, onlyUnderIn, post, type Sent } from './support.ts';

const { authorize, denials } = onlyUnderIn();
let aws: Awaited<ReturnType<typeof startAws>>;
let s3: ReturnType<typeof clientOf>;
beforeAll(async () => {
  aws = await startAws({ authorize });
  s3 = clientOf(aws.config);
  for (const BucketName of [bucket, 'others']) {
    await provisionBucket({ logicalId: 'B', type: '', properties: { BucketName } }, aws.objects.url);
  }
});
afterAll(() => aws.stop());

const sha256 = (content: string): string => createHash('sha256').update(content).digest('base64');
const refused = async (options: Parameters<typeof post>[1], sent: Sent = {}) => errorOf(await post(s3, options, sent));

describe('what was signed is stored:', () => {
  test('with its content type, metadata and checksum, as a PutObject of who signed', async () => {
    const Fields = {
      'Content-Type': 'application/pdf',
      'x-amz-meta-case': 'c-1',
      'x-amz-checksum-sha256': sha256('hello'),
      success_action_status: '201',
    };
    aws.counters.reset();
    const answer = await post(s3, { Key: 'in/a b.pdf', Fields, Conditions: [['content-length-range', 5, 5]] });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('location')).toBe(`${aws.endpoint.url}/${bucket}/in/a%20b.pdf`);
    expect(await answer.text()).toContain(`<Bucket>${bucket}</Bucket><Key>in/a b.pdf</Key>`);
    expect(aws.counters.snapshot()).toMatchObject({ byCaller: { submit: { 's3.PutObject': 1 } }, s3BytesWritten: 5 });
    const at = { Bucket: bucket, Key: 'in/a b.pdf' };
    const stored = await s3.send(new GetObjectCommand({ ...at, ChecksumMode: 'ENABLED' }));
    expect(stored).toMatchObject({
      ...{ ContentType: 'application/pdf', Metadata: { case: 'c-1' }, ChecksumSHA256: sha256('hello') },
    });
    expect(await stored.Body?.transformToString()).toBe('hello');
  });

  test('byte for byte, with 204 and the type of nothing in particular where the form says nothing', async () => {
    const content = Uint8Array.from({ length: 70_000 }, (_, i) => (i * 7) % 256);
    const answer = await post(s3, {}, { content });
    expect([answer.status, answer.headers.get('etag')]).toEqual([204, expect.stringMatching(/^"[0-9a-f]{32}"$/)]);
    const stored = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: 'in/a' }));
    expect(stored.ContentType).toBe('binary/octet-stream');
    expect(await stored.Body?.transformToByteArray()).toEqual(content);
  });

  test('twelve megabytes too, which is more than the engine takes by itself', async () => {
    const answer = await post(s3, { Key: 'in/large' }, { content: new Uint8Array(12 * 1024 * 1024) });
    expect(answer.status).toBe(204);
    const head = await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'in/large' }));
    expect(head.ContentLength).toBe(12 * 1024 * 1024);
  });

  test('under the name of the file where the key asks for it, without its folders', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what S3 puts the file's name in place of
    const Key = 'in/${filename}';
    const wanted = { Fields: { success_action_status: '200' } };
    const answer = await post(s3, { Key, ...wanted }, { fileName: 'C:\\papers\\deed.pdf' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    await s3.send(new HeadObjectCommand({ Bucket: bucket, Key: 'in/deed.pdf' }));
  });

  test('and the browser is sent where the form says', async () => {
    const answer = await post(s3, { Fields: { success_action_redirect: 'https://example.org/done?x=1' } });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toMatch(/^https:\/\/example\.org\/done\?x=1&bucket=files&key=in%2Fa&etag=/);
  });

  test('with fields that begin with x-ignore-, of which the policy need not speak', async () => {
    expect((await post(s3, {}, { fields: { 'x-ignore-me': '1' } })).status).toBe(204);
  });

  test('of a range or of a beginning, what the policy leaves to the sender', async () => {
    const Conditions: PresignedPostOptions['Conditions'] = [
      ['starts-with', '$Content-Type', 'image/'],
      ['starts-with', '$x-amz-meta-note', ''],
      ['content-length-range', 1, 5],
    ];
    const send = (fields: Record<string, string>) => post(s3, { Conditions }, { fields });
    const note = { 'x-amz-meta-note': 'any' };
    expect((await send({ ...note, 'Content-Type': 'image/png' })).status).toBe(204);
    expect((await send({ ...note, 'Content-Type': 'image/png, image/jpeg' })).status).toBe(204);
    const failed = /^Invalid according to Policy: Policy Condition failed: \["starts-with", "\$/;
    for (const fields of [
      { ...note, 'Content-Type': 'image/png, text/html' },
      { ...note },
      { 'Content-Type': 'image/png' },
    ]) {
      expect(await errorOf(await send(fields as Record<string, string>))).toEqual({
        ...{ status: 403, code: 'AccessDenied', message: expect.stringMatching(failed) },
      });
    }
  });
});

describe('what is not as it was signed is refused:', () => {
  const denied = (message: string) => ({ status: 403, code: 'AccessDenied', message });
  const against = (why: string) => denied(`Invalid according to Policy: ${why}`);
  const condition = (name: string, value: string) => against(`Policy Condition failed: ["eq", "$${name}", "${value}"]`);

  test.each<[string, Sent, object]>([
    ['another key', { fields: { key: 'in/b' } }, condition('key', 'in/a')],
    ['another type', { fields: { 'Content-Type': 'text/html' } }, condition('Content-Type', 'text/plain')],
    [
      'a field that was not asked for',
      { fields: { 'x-amz-meta-a': '1' } },
      against('Extra input fields: x-amz-meta-a'),
    ],
    ['a field that is missing', { without: ['Content-Type'] }, condition('Content-Type', 'text/plain')],
    [
      'another date',
      { fields: { 'X-Amz-Date': '20200101T000000Z' } },
      { status: 400, code: 'AuthorizationQueryParametersError' },
    ],
    [
      'another algorithm',
      { fields: { 'X-Amz-Algorithm': 'none' } },
      { status: 400, code: 'AuthorizationQueryParametersError' },
    ],
    ['a token that nobody gave', { fields: { 'X-Amz-Security-Token': 't' } }, { status: 400, code: 'InvalidToken' }],
    [
      'another signature',
      { fields: { 'X-Amz-Signature': '0'.repeat(64) } },
      { status: 403, code: 'SignatureDoesNotMatch' },
    ],
    ['no policy', { without: ['Policy'] }, { status: 400, code: 'InvalidArgument' }],
    ['no signature', { without: ['X-Amz-Signature'] }, { status: 400, code: 'InvalidArgument' }],
    ['no key', { without: ['key'] }, { status: 400, code: 'InvalidArgument' }],
    ['no file', { without: ['file'] }, { status: 400, code: 'InvalidArgument', message: /exactly one file/ }],
  ])('%s', async (_what, sent, error) => {
    const Fields = { 'Content-Type': 'text/plain' };
    const expected = { ...error } as Record<string, unknown>;
    if (expected.message instanceof RegExp) expected.message = expect.stringMatching(expected.message);
    expect(await refused({ Fields }, sent)).toMatchObject(expected);
  });

  test('another bucket', async () => {
    const sent = { url: `${aws.endpoint.url}/others` };
    expect(await refused({}, sent)).toEqual(condition('bucket', bucket));
  });

  test('a policy that was changed', async () => {
    const { fields } = await createPresignedPost(s3, { Bucket: bucket, Key: 'in/a' });
    const policy = JSON.parse(Buffer.from(String(fields.Policy), 'base64').toString());
    const Policy = Buffer.from(JSON.stringify({ ...policy, expiration: '2999-01-01T00:00:00Z' })).toString('base64');
    expect(await refused({}, { fields: { Policy } })).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  test('a policy that is none, well signed', async () => {
    const Conditions = [['ends-with', '$key', 'x']] as never;
    expect(await refused({ Conditions })).toMatchObject({ status: 400, code: 'InvalidPolicyDocument' });
  });

  test('a secret that is not the key’s, and a key that nobody has', async () => {
    const [accessKeyId, secretAccessKey] = ['AKIDSUBMIT', 'guessed'];
    const wrong = clientOf(aws.config, { credentials: { accessKeyId, secretAccessKey } });
    expect(await errorOf(await post(wrong))).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    const unknown = clientOf(aws.config, { credentials: { accessKeyId: 'AKIDNOBODY', secretAccessKey } });
    expect(await errorOf(await post(unknown))).toMatchObject({ status: 403, code: 'InvalidAccessKeyId' });
  });

  test('the name of another under it', async () => {
    const { fields } = await createPresignedPost(s3, { Bucket: bucket, Key: 'in/a' });
    const other = String(fields['X-Amz-Credential']).replace('AKIDSUBMIT', 'AKIDREAD');
    const sent = { fields: { 'X-Amz-Credential': other } };
    expect(await refused({}, sent)).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
  });

  test('a signature for another service', async () => {
    const { fields } = await createPresignedPost(s3, { Bucket: bucket, Key: 'in/a' });
    const other = String(fields['X-Amz-Credential']).replace('/s3/', '/sqs/');
    const error = await refused({}, { fields: { 'X-Amz-Credential': other } });
    expect(error).toMatchObject({ status: 400, code: 'AuthorizationQueryParametersError' });
  });

  test('a signature of another region', async () => {
    const abroad = clientOf(aws.config, { region: 'eu-west-1' });
    expect(await errorOf(await post(abroad))).toMatchObject({ status: 400, code: 'AuthorizationQueryParametersError' });
  });

  test('too much and too little', async () => {
    const Conditions = [['content-length-range', 3, 5]] as never;
    expect(await refused({ Conditions }, { content: 'hello!' })).toMatchObject({ status: 400, code: 'EntityTooLarge' });
    expect(await refused({ Conditions }, { content: 'hi' })).toMatchObject({ status: 400, code: 'EntityTooSmall' });
    expect((await post(s3, { Conditions }, { content: 'hey' })).status).toBe(204);
  });

  test.each(['sha256', 'sha1', 'crc32'])('a content that is not of its %s', async (algorithm) => {
    const Fields = { [`x-amz-checksum-${algorithm}`]: sha256('something else') };
    expect(await refused({ Fields })).toMatchObject({ status: 400, code: 'BadDigest' });
  });

  test('a form that is none, and one that nobody signed', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    const url = `${aws.endpoint.url}/${bucket}`;
    const broken = await fetch(url, { method: 'POST', headers, body: '--c\r\n' });
    expect(await errorOf(broken)).toMatchObject({ status: 400, code: 'MalformedPOSTRequest' });
    const body = new FormData();
    body.set('key', 'in/a');
    body.set('file', new Blob(['x']));
    expect(await errorOf(await fetch(url, { method: 'POST', body }))).toMatchObject(denied('Access Denied'));
  });

  test('fields that follow the file: they are not read', async () => {
    const { url, fields } = await createPresignedPost(s3, { Bucket: bucket, Key: 'in/a' });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) if (name !== 'key') form.set(name, value);
    form.set('file', new Blob(['x']), 'x');
    form.set('key', 'in/a');
    const error = await errorOf(await fetch(url, { method: 'POST', body: form }));
    expect(error).toMatchObject({ status: 400, code: 'InvalidArgument', message: expect.stringContaining("'key'") });
  });
});

test('what the signer may not do is refused in its name, and noted', async () => {
  expect(await refused({ Key: 'out/a' })).toMatchObject({ status: 403, code: 'AccessDenied', message: /./ });
  const resource = `arn:aws:s3:::${bucket}/out/a`;
  expect(denials.all()).toMatchObject([{ caller: 'submit', action: 's3:PutObject', resource }]);
  const read = clientOf(aws.config, { credentials: { accessKeyId: 'AKIDREAD', secretAccessKey: 'another secret' } });
  expect((await post(read)).status).toBe(403);
});

test('a policy has its time, by the clock of the city', async () => {
  const { url, fields } = await createPresignedPost(s3, { Bucket: bucket, Key: 'in/late', Expires: 600 });
  const send = () => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob(['x']), 'x');
    return fetch(url, { method: 'POST', body: form });
  };
  aws.clock.moveTo(590_000);
  expect((await send()).status).toBe(204);
  aws.clock.moveTo(601_000);
  const message = 'Invalid according to Policy: Policy expired.';
  expect(await errorOf(await send())).toEqual({ status: 403, code: 'AccessDenied', message });
});
