import type { AwsRequest } from '../../types.ts';
import { scopeHeaders } from '../signed.ts';
import { bucketOf } from './bucket-of.ts';
import { encodeKey } from './encode.ts';
import type { PostForm } from './form.ts';

/** Fields that a PUT has as headers. */
const HEADERS = new Set(['cache-control', 'content-disposition', 'content-encoding', 'content-type', 'expires']);
/** What only the signature needs. */
const OF_SIGNATURE = /^x-amz-(algorithm|credential|date|signature|security-token)$/;

const isHeader = (name: string): boolean =>
  HEADERS.has(name) || (name.startsWith('x-amz-') && !OF_SIGNATURE.test(name));

/** The upload of a form as a PUT: its fields are the headers that a PUT would carry. */
export function putOfForm(
  request: AwsRequest,
  { fields, content }: PostForm,
  { caller, region }: { caller: string; region: string },
): AwsRequest {
  const { origin } = request.headers;
  const headers = {
    ...scopeHeaders('s3', region),
    ...(origin === undefined ? {} : { origin }),
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries([...fields].filter(([name]) => isHeader(name))),
  };
  const url = `/${encodeKey(bucketOf(request.url))}/${encodeKey(fields.get('key') ?? '')}`;
  return { service: 's3', operation: 'PutObject', method: 'PUT', caller, url, headers, body: content };
}
