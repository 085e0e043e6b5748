import type { AwsRequest, AwsResponse } from '../../types.ts';
import type { CallHandler, Interceptor } from '../endpoint.ts';
import { s3Error } from '../responses.ts';
import { bucketOf } from './bucket-of.ts';

/** What removes an object, or puts another in its place. */
const REMOVING = new Set(['DeleteObject', 'DeleteObjects']);
const REPLACING = new Set([
  'PutObject',
  'CopyObject',
  'PostObject',
  'CreateMultipartUpload',
  'CompleteMultipartUpload',
]);

/**
 * What the object engine does not know: `If-None-Match: *`, and object lock. AWS keeps the locked version of an object and puts
 * new ones beside it; the engine has no versions, so here whatever would take an object's place is refused.
 */
export function keepObjects(locked: ReadonlySet<string>): Interceptor {
  let turn: Promise<unknown> = Promise.resolve();
  return (request, next) => {
    const isConditional = request.headers['if-none-match'] === '*';
    if (request.service !== 's3' || !(isConditional || locked.has(bucketOf(request.url)))) return next(request);
    if (!REPLACING.has(request.operation) && !REMOVING.has(request.operation)) return next(request);
    // One at a time: between the look and the write nobody else may come.
    const answer = turn.then(() => unlessThere(request, isConditional, next));
    turn = answer.catch(() => undefined);
    return answer;
  };
}

async function unlessThere(
  request: AwsRequest,
  isConditional: boolean,
  next: CallHandler,
): Promise<AwsResponse | undefined> {
  const refused = s3Error(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
  if (REMOVING.has(request.operation)) return refused;
  if (!(await isThere(request, next))) return next(request);
  if (!isConditional) return refused;
  return s3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

async function isThere({ url, headers, ...request }: AwsRequest, next: CallHandler): Promise<boolean> {
  const { authorization } = headers;
  const look = { operation: 'HeadObject', method: 'HEAD', url: url.split('?')[0] ?? '', headers: { authorization } };
  const answer = await next({ ...request, ...look, body: Buffer.alloc(0) });
  return answer?.status === 200;
}
