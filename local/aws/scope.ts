import type { AwsRequest } from '../types.ts';
import { isForm } from './s3/form.ts';

/** Who calls which service, read from the credential scope of a signed request. */
export interface CallScope {
  accessKeyId: string;
  service: string;
}

const IN_HEADER = /Credential=([^/,\s]+)\/\d{8}\/[^/,\s]+\/([a-z0-9-]+)\/aws4_request/;
const IN_QUERY = /[?&]X-Amz-Credential=([^&]+)/i;
const CREDENTIAL = /^([^/]+)\/\d{8}\/[^/]+\/([a-z0-9-]+)\/aws4_request$/;

/** Reads the scope of the Authorization header, or of a presigned URL; undefined for an unsigned request. */
export function readScope(authorization: string | undefined, url: string): CallScope | undefined {
  const match = authorization === undefined ? presigned(url) : IN_HEADER.exec(authorization);
  return match?.[1] && match[2] ? { accessKeyId: match[1], service: match[2] } : undefined;
}

/** Whose a request without a signature in headers or URL is: preflights and forms, in which the key stands, are S3's alone. */
export function unsignedScope({ method, headers }: Pick<AwsRequest, 'method' | 'headers'>): CallScope | undefined {
  const isS3 = method === 'OPTIONS' || isForm(method, headers['content-type'] as string | undefined);
  return isS3 ? { accessKeyId: '', service: 's3' } : undefined;
}

function presigned(url: string): RegExpExecArray | null {
  const credential = IN_QUERY.exec(url)?.[1];
  return credential === undefined ? null : CREDENTIAL.exec(decodeURIComponent(credential));
}
