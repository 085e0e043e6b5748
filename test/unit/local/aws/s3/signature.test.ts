import { expect, test } from 'vitest';
import { canonicalRequest } from '../../../../../local/aws/s3/canonical-request.ts';
import { refusePresignedUrl } from '../../../../../local/aws/s3/presigned-url.ts';
import { sha256 } from '../../../../../local/aws/s3/signature.ts';
import type { AwsRequest } from '../../../../../local/types.ts';

const url =
  '/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host&X-Amz-Signature=';
const request: AwsRequest = {
  ...{ service: 's3', operation: 'GetObject', caller: 'example', method: 'GET', body: Buffer.alloc(0) },
  url: `${url}aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
  headers: { host: 'examplebucket.s3.amazonaws.com' },
};
const keys = {
  callers: new Map([['AKIAIOSFODNN7EXAMPLE', 'example']]),
  secrets: new Map([['AKIAIOSFODNN7EXAMPLE', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY']]),
  region: 'us-east-1',
  now: () => Date.parse('2013-05-24T12:00:00Z'),
};

test('the example of the S3 API reference is signed as it says', () => {
  expect(refusePresignedUrl(request, keys)).toBeUndefined();
  expect(refusePresignedUrl({ ...request, url: request.url.replace(/4$/, '5') }, keys)?.status).toBe(403);
});

test('a content is signed where a header says so, as it is and not as it is said to be', () => {
  const put = { ...request, body: Buffer.from('hello'), headers: { 'x-amz-content-sha256': sha256('else') } };
  expect(canonicalRequest(put, 'host').split('\n').at(-1)).toBe(sha256('hello'));
  expect(canonicalRequest(request, 'host').split('\n').at(-1)).toBe('UNSIGNED-PAYLOAD');
});
