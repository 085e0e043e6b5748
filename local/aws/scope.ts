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

function presigned(url: string): RegExpExecArray | null {
  const credential = IN_QUERY.exec(url)?.[1];
  return credential === undefined ? null : CREDENTIAL.exec(decodeURIComponent(credential));
}
