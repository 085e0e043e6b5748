import type { AwsRequest, AwsResponse } from '../../types.ts';
import type { CallHandler, Interceptor } from '../endpoint.ts';
import { s3Error } from '../responses.ts';
import { bucketOf } from './bucket-of.ts';
import { type CorsRules, preflight, withCors } from './cors.ts';
import { isForm, readForm } from './form.ts';
import { postAnswer } from './post-answer.ts';
import { readPresignedPost } from './presigned-post.ts';
import { readQuery, refusePresignedUrl } from './presigned-url.ts';
import type { Keys } from './signer.ts';
import { unsignedRequest } from './unsigned-request.ts';

export interface DoorOptions extends Keys {
  cors: CorsRules;
}

/**
 * Where browsers come in: verifies what is presigned, which the object engine does not, and makes of it the call that it
 * stands for, in the name of who signed it; answers preflights, and lets pages read answers. A call that is signed in its
 * headers passes as it is: only those to whom the city gave a key sign so.
 */
export function createS3Door({ cors, ...keys }: DoorOptions): Interceptor {
  const enter = async (request: AwsRequest, next: CallHandler): Promise<AwsResponse | undefined> => {
    const bucket = readBucket(request.url);
    if (bucket === undefined) return s3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
    const rules = cors.get(bucket);
    if (request.method === 'OPTIONS') return preflight(request, rules);
    const answer = await admit(request, keys, next);
    return answer && withCors(answer, request, rules);
  };
  return (request, next) => (request.service === 's3' ? enter(request, next) : next(request));
}

async function admit(request: AwsRequest, keys: Keys, next: CallHandler): Promise<AwsResponse | undefined> {
  const { method, url, headers } = request;
  const signedInUrl = ['x-amz-credential', 'x-amz-signature'].some((name) => readQuery(url).has(name));
  if (headers.authorization !== undefined) return signedInUrl ? twoSignatures : next(request);
  if (!signedInUrl && isForm(method, headers['content-type'] as string)) return upload(request, keys, next);
  return refusePresignedUrl(request, keys) ?? next(unsignedRequest(request, keys.region));
}

async function upload(request: AwsRequest, keys: Keys, next: CallHandler): Promise<AwsResponse | undefined> {
  const form = await readForm(request);
  if ('refused' in form) return form.refused;
  const read = readPresignedPost(request, form, keys);
  if ('refused' in read) return read.refused;
  const answer = await next(read.put);
  return answer && postAnswer(form.fields, request, read.put, answer);
}

/** The bucket; undefined for a path that is not well-formed. */
function readBucket(url: string): string | undefined {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '') && bucketOf(url);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

const twoSignatures = s3Error(
  400,
  'InvalidArgument',
  'Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or the Authorization header should be specified',
);
