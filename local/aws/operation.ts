import type { AwsRequest } from '../types.ts';

/** What of a request tells its operation. */
export interface OperationHints {
  service: string;
  method: string;
  url: string;
  target: string | undefined;
  headers: AwsRequest['headers'];
  body: Buffer;
}

const JSON_TARGET = /\.([A-Za-z]+)$/;
const LAMBDA_PATH = /^\/2015-03-31\/functions\/[^/]+\/invocations/;

/**
 * The operation of a call: from X-Amz-Target (JSON protocols), from the form parameter Action (query protocol), from
 * method and path (S3, Lambda); '' where nothing tells.
 */
export function readOperation(hints: OperationHints): string {
  if (hints.target !== undefined) return JSON_TARGET.exec(hints.target)?.[1] ?? '';
  if (hints.service === 's3') return s3Operation(hints.method, hints.url, hints.headers);
  if (hints.service === 'lambda') return LAMBDA_PATH.test(hints.url) ? 'Invoke' : '';
  return new URLSearchParams(hints.body.subarray(0, 4096).toString()).get('Action') ?? '';
}

/** Only the operations that functions use often have a name of their own; others are told by method and level. */
export function s3Operation(method: string, url: string, headers: AwsRequest['headers']): string {
  const [path = '/', search = ''] = url.split('?', 2);
  const level = path.split('/').filter(Boolean).length > 1 ? 'Object' : 'Bucket';
  const query = new URLSearchParams(search);
  if (query.has('uploads')) return method === 'POST' ? 'CreateMultipartUpload' : 'ListMultipartUploads';
  if (query.has('uploadId')) return multipartOperation(method);
  if (query.has('delete')) return 'DeleteObjects';
  if (method === 'GET' && level === 'Bucket') return path === '/' ? 'ListBuckets' : 'ListObjectsV2';
  const verb = { GET: 'Get', PUT: 'Put', HEAD: 'Head', DELETE: 'Delete', POST: 'Post' }[method] ?? method;
  if (method === 'PUT' && level === 'Bucket') return 'CreateBucket';
  if (method === 'PUT' && headers['x-amz-copy-source'] !== undefined) return 'CopyObject';
  return verb + level;
}

function multipartOperation(method: string): string {
  if (method === 'PUT') return 'UploadPart';
  if (method === 'POST') return 'CompleteMultipartUpload';
  return method === 'DELETE' ? 'AbortMultipartUpload' : 'ListParts';
}
