import type { AwsRequest } from '../../types.ts';
import { s3Operation } from '../operation.ts';
import { scopeHeaders } from '../signed.ts';

/** What only the signature needs. */
const OF_SIGNATURE = new Set(
  ['algorithm', 'credential', 'date', 'expires', 'signedheaders', 'signature', 'security-token', 'content-sha256'].map(
    (name) => `x-amz-${name}`,
  ),
);

/**
 * The call that a presigned URL stands for. SDKs move `x-amz-` headers into the query when they presign, and S3 reads them
 * there as headers.
 */
export function unsignedRequest(request: AwsRequest, region: string): AwsRequest {
  const [path = '/', search = ''] = request.url.split('?', 2);
  const rest = new URLSearchParams();
  const headers = { ...request.headers, ...scopeHeaders('s3', region) };
  for (const [given, value] of new URLSearchParams(search)) {
    const name = given.toLowerCase();
    if (!name.startsWith('x-amz-')) rest.append(given, value);
    else if (!OF_SIGNATURE.has(name)) headers[name] = value;
  }
  const url = rest.size === 0 ? path : `${path}?${rest}`;
  return { ...request, url, headers, operation: s3Operation(request.method, url, headers) };
}
