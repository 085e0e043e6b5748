import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { AwsRequest, AwsResponse } from '../../types.ts';
import type { Interceptor } from '../endpoint.ts';
import { s3Error } from '../responses.ts';

const hashed =
  (algorithm: string) =>
  (content: Buffer): string =>
    createHash(algorithm).update(content).digest('base64');

const crc = (content: Buffer): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(content));
  return bytes.toString('base64');
};

/** The digests of a content that a PUT may carry, by header; the engine keeps those of `x-amz-` and verifies none. */
const CHECKSUMS: [header: string, name: string, of: (content: Buffer) => string][] = [
  ['content-md5', 'Content-MD5', hashed('md5')],
  ['x-amz-checksum-crc32', 'CRC32', crc],
  ['x-amz-checksum-sha1', 'SHA1', hashed('sha1')],
  ['x-amz-checksum-sha256', 'SHA256', hashed('sha256')],
];
/** What the engine would neither verify nor keep. */
const UNKNOWN = ['x-amz-checksum-crc32c', 'x-amz-checksum-crc64nvme', 'x-amz-checksum-md5', 'x-amz-checksum-sha512'];

const WITH_CONTENT = new Set(['PutObject', 'UploadPart']);

/** Refuses a content that is not what its checksum says. What comes in signed chunks has its checksum behind it, unverified. */
export const checkContent: Interceptor = (request, next) => {
  const inChunks = String(request.headers['content-encoding'] ?? '').includes('aws-chunked');
  if (!WITH_CONTENT.has(request.operation) || inChunks) return next(request);
  const refused = refuseContent(request);
  return refused ? Promise.resolve(refused) : next(request);
};

function refuseContent({ headers, body }: AwsRequest): AwsResponse | undefined {
  const unknown = UNKNOWN.find((header) => headers[header] !== undefined);
  if (unknown !== undefined) return s3Error(501, 'NotImplemented', `The local runner does not know ${unknown}`);
  const wrong = CHECKSUMS.find(([header, , of]) => headers[header] !== undefined && headers[header] !== of(body));
  if (!wrong) return undefined;
  return s3Error(400, 'BadDigest', `The ${wrong[1]} you specified did not match the calculated checksum.`);
}
