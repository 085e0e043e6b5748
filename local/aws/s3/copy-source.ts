import type { AwsRequest } from '../../types.ts';

/** The object that a copy is made of. */
export interface CopySource {
  bucket: string;
  key: string;
  versionId: string | undefined;
}

/** Reads `x-amz-copy-source`: `<bucket>/<key>`, encoded, perhaps with a slash before it and a version behind it. */
export function readCopySource(headers: AwsRequest['headers']): CopySource {
  const [path = '', search] = String(headers['x-amz-copy-source'] ?? '').split('?', 2);
  const [bucket = '', ...key] = decodeURIComponent(path).replace(/^\//, '').split('/');
  return { bucket, key: key.join('/'), versionId: new URLSearchParams(search).get('versionId') ?? undefined };
}
