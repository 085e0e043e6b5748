import type { AwsRequest, AwsResponse } from '../../types.ts';
import { inXml } from '../responses.ts';
import { bucketOf } from './bucket-of.ts';

/** The answer to an upload by a form, from the answer to its PUT: as the form's fields want it, 204 by default. */
export function postAnswer(
  fields: ReadonlyMap<string, string>,
  { url: path, headers: { host } }: AwsRequest,
  put: AwsRequest,
  answer: AwsResponse,
): AwsResponse {
  if (answer.status !== 200) return answer;
  const { etag = '' } = answer.headers;
  const [bucket, key] = [bucketOf(path), fields.get('key') ?? ''];
  const redirect = redirection(fields, { bucket, key, etag });
  if (redirect !== undefined) return { status: 303, headers: { etag, location: redirect }, body: '' };
  const location = `http://${String(host)}${put.url}`;
  const { 'content-length': _ofPut, ...kept } = answer.headers;
  const headers = { ...kept, location };
  const wanted = fields.get('success_action_status');
  if (wanted !== '201') return { status: wanted === '200' ? 200 : 204, headers, body: '' };
  const members = Object.entries({ Location: location, Bucket: bucket, Key: key, ETag: etag });
  const inner = members.map(([name, value]) => `<${name}>${inXml(value)}</${name}>`).join('');
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<PostResponse>${inner}</PostResponse>`;
  return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body };
}

/** Where the browser is sent, which is told what was uploaded; what is no URL is passed over, as S3 does. */
function redirection(fields: ReadonlyMap<string, string>, uploaded: Record<string, string>): string | undefined {
  const url = URL.parse(fields.get('success_action_redirect') ?? '');
  if (!url) return undefined;
  for (const [name, value] of Object.entries(uploaded)) url.searchParams.set(name, value);
  return url.href;
}
