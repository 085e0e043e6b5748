import type { AwsRequest, AwsResponse } from '../../types.ts';
import { s3Error } from '../responses.ts';
import { bucketOf } from './bucket-of.ts';
import type { PostForm } from './form.ts';
import { readPostPolicy } from './policy.ts';
import { refuseByPolicy } from './policy-holds.ts';
import { putOfForm } from './put-of-form.ts';
import { signText } from './signature.ts';
import { findSigner, type Keys, wrongSignature } from './signer.ts';

/** Without these a form is not signed, or says not what it is for. */
const NEEDED = ['policy', 'x-amz-algorithm', 'x-amz-credential', 'x-amz-date', 'x-amz-signature', 'key'];

/**
 * The PutObject that an upload by a form stands for, in the name of who signed the form's policy; or S3's refusal.
 * See "Browser-Based Uploads Using POST (AWS Signature Version 4)" in the S3 API reference.
 */
export function readPresignedPost(
  request: AwsRequest,
  form: PostForm,
  keys: Keys,
): { put: AwsRequest } | { refused: AwsResponse } {
  const { fields } = form;
  // Nobody may write here unsigned.
  if (!NEEDED.slice(0, -1).some((name) => fields.has(name)))
    return { refused: s3Error(403, 'AccessDenied', 'Access Denied') };
  const missing = NEEDED.find((name) => !fields.get(name));
  if (missing !== undefined) return { refused: without(missing) };
  const found = findSigner(
    {
      ...{ algorithm: fields.get('x-amz-algorithm'), credential: fields.get('x-amz-credential') },
      ...{ date: fields.get('x-amz-date'), token: fields.get('x-amz-security-token') },
    },
    keys,
  );
  if ('refused' in found) return found;
  const { caller, secret, credential } = found.signer;
  const encoded = fields.get('policy') ?? '';
  if (signText(secret, credential, encoded) !== fields.get('x-amz-signature')) return { refused: wrongSignature };
  const policy = readPostPolicy(encoded);
  if (!policy) return { refused: noPolicy };
  const refused = refuseByPolicy(policy, form, { bucket: bucketOf(request.url), now: keys.now() });
  return refused ? { refused } : { put: putOfForm(request, form, { caller, region: keys.region }) };
}

const without = (name: string): AwsResponse =>
  s3Error(
    400,
    'InvalidArgument',
    `Bucket POST must contain a field named '${name}'.  If it is specified, please check the order of the fields.`,
  );

const noPolicy = s3Error(400, 'InvalidPolicyDocument', 'Invalid Policy: it is not a policy in JSON.');
