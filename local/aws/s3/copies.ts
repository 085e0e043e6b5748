import type { AwsRequest, AwsResponse } from '../../types.ts';
import type { CallHandler, Interceptor } from '../endpoint.ts';
import { s3Error } from '../responses.ts';
import { createWriteGate } from '../write-gate.ts';
import { readCopySource } from './copy-source.ts';
import { encodeKey } from './encode.ts';

const WRITES = new Set(['PutObject', 'CopyObject', 'DeleteObject', 'DeleteObjects', 'CompleteMultipartUpload']);
const CONDITIONS = ['x-amz-copy-source-if-match', 'x-amz-copy-source-if-none-match'] as const;
const BY_TIME = ['x-amz-copy-source-if-modified-since', 'x-amz-copy-source-if-unmodified-since'];

/** Copies only what is as the copier says it is, which the engine does not look at; meanwhile nobody else writes. */
export function guardCopies(): Interceptor {
  const gate = createWriteGate();
  return (request, next) => {
    if (!WRITES.has(request.operation)) return next(request);
    const isConditional = [...CONDITIONS, ...BY_TIME].some((name) => request.headers[name] !== undefined);
    if (!isConditional || request.operation !== 'CopyObject') return gate.shared(() => next(request));
    return gate.alone(() => copyIfSame(request, next));
  };
}

async function copyIfSame(request: AwsRequest, next: CallHandler): Promise<AwsResponse | undefined> {
  const { headers } = request;
  const unknown = BY_TIME.find((name) => headers[name] !== undefined);
  if (unknown !== undefined) return s3Error(501, 'NotImplemented', `The local runner does not know ${unknown}`);
  const { bucket, key } = readCopySource(headers);
  const url = `/${encodeKey(bucket)}/${encodeKey(key)}`;
  const look = { operation: 'HeadObject', method: 'HEAD', url, headers: { authorization: headers.authorization } };
  const source = await next({ ...request, ...look, body: Buffer.alloc(0) });
  // A source that is not there is for the engine to say.
  if (source?.status === 200 && !holds(headers, bare(source.headers.etag))) {
    return s3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
  }
  return next(request);
}

function holds(headers: AwsRequest['headers'], etag: string): boolean {
  const [match, noneMatch] = CONDITIONS.map((name) => headers[name]);
  return (match === undefined || bare(match) === etag) && (noneMatch === undefined || bare(noneMatch) !== etag);
}

const bare = (etag: unknown): string => String(etag).replaceAll('"', '');
