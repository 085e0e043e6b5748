import type { AwsRequest } from '../../types.ts';
import { s3Operation } from '../operation.ts';
import { scopeHeaders } from '../signed.ts';

/** What only the signature needs. */
const OF_SIGNATURE = new Set(
  ['algorithm', 'credential', 'date', 'expires', 'signedheaders', 'signature', 'security-token', 'content-sha256'].map(
    (name) => `x-amz-${name}`,
  ),
);

/** S3 verifies a checksum only where it comes as a header: in a URL it binds nothing (aws-sdk-go-v2#2610, aws-sdk#480). */
const UNHEARD = /^x-amz-(sdk-)?checksum-(?!mode$)/;

/**
 * The call that a presigned URL stands for. SDKs move `x-amz-` headers into the query when they presign, and S3 reads them
 * there as headers, all but checksums.
 */
export function unsignedRequest(request: AwsRequest, region: string): AwsRequest {
  const [path = '/', search = ''] = request.url.split('?', 2);
  const rest = new URLSearchParams();
  const headers = { ...request.headers, ...scopeHeaders('s3', region) };
  for (const [given, value] of new URLSearchParams(search)) {
    const name = given.toLowerCase();
    if (!name.startsWith('x-amz-')) rest.append(given, value);
    else if (!OF_SIGNATURE.has(name) && !UNHEARD.test(name)) headers[name] = value;
  }
  const url = rest.size === 0 ? path : `${path}?${rest}`;
  return { ...request, url, headers, operation: s3Operation(request.method, url, headers) };
}
