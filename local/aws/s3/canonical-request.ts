import type { AwsRequest } from '../../types.ts';
import { encodeKey, encodeStrictly } from './encode.ts';
import { sha256 } from './signature.ts';

/**
 * The canonical request of SigV4 as S3 reads it: the path is encoded once, and the content is only signed where a header
 * of its own says so.
 * @param signedHeaders names as `X-Amz-SignedHeaders` lists them, apart by `;`
 */
export function canonicalRequest({ method, url, headers, body }: AwsRequest, signedHeaders: string): string {
  const [path = '/', search = ''] = url.split('?', 2);
  const header = (name: string): string =>
    String(headers[name] ?? '')
      .trim()
      .replace(/ +/g, ' ');
  const signsContent = (headers['x-amz-content-sha256'] ?? UNSIGNED) !== UNSIGNED;
  return [
    method,
    encodeKey(decodeURIComponent(path)),
    canonicalQuery(search),
    ...signedHeaders.split(';').map((name) => `${name}:${header(name)}`),
    '',
    signedHeaders,
    signsContent ? sha256(body) : UNSIGNED,
  ].join('\n');
}

const UNSIGNED = 'UNSIGNED-PAYLOAD';

function canonicalQuery(search: string): string {
  return [...new URLSearchParams(search)]
    .filter(([name]) => name.toLowerCase() !== 'x-amz-signature')
    .map(([name, value]) => `${encodeStrictly(name)}=${encodeStrictly(value)}`)
    .sort()
    .join('&');
}
