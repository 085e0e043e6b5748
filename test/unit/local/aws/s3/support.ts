import { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import type { Interceptor } from '../../../../../local/aws/endpoint.ts';
import { createAuthority } from '../../../../../local/iam/authority.ts';
import { createDenials, type Denials } from '../../../../../local/iam/denials.ts';
import { grantsOf } from '../../../../../local/iam/grant.ts';
import { createInterceptor } from '../../../../../local/iam/interceptor.ts';
import { placeOf } from '../../../../../local/place.ts';

export const bucket = 'files';

/** A client of the function `submit`, which may do everything with the bucket; `other` credentials may be another's. */
export const clientOf = (config: ConstructorParameters<typeof S3Client>[0], other = {}): S3Client =>
  new S3Client({ ...config, maxAttempts: 1, ...other });

/** The role of `submit` may read and write what is in the bucket under `in/`; nobody else has a role. */
export function onlyUnderIn(): { authorize: Interceptor; denials: Denials } {
  const roleArn = 'arn:aws:iam::000000000000:role/submit';
  const Action = ['s3:PutObject', 's3:GetObject'];
  const grants = grantsOf([{ Effect: 'Allow', Action, Resource: [`arn:aws:s3:::${bucket}/in/*`] }], 'submit');
  const denials = createDenials(() => undefined);
  const authorize = createInterceptor({
    authority: createAuthority(new Map([[roleArn, { arn: roleArn, grants, trust: [] }]]), []),
    denials,
    principals: new Map([['submit', { kind: 'role', roleArn, session: 'submit' }]]),
    around: {
      place: placeOf({ partition: 'aws', region: 'us-east-1', account: '000000000000', stackName: 'City' }),
      keyOf: () => undefined,
      keyArn: () => undefined,
      keyOfCiphertext: () => undefined,
      machineOfToken: () => undefined,
    },
  });
  return { authorize, denials };
}

/** What a page sends: the fields as they were signed, changed where `fields` says so, then the file. */
export interface Sent {
  fields?: Record<string, string>;
  without?: string[];
  content?: string | Uint8Array<ArrayBuffer>;
  fileName?: string;
  url?: string;
  headers?: Record<string, string>;
}

/** Sends a presigned form as a browser does. */
export async function post(
  client: S3Client,
  options: Partial<PresignedPostOptions> = {},
  { fields: changed = {}, without = [], content = 'hello', fileName = 'paper.txt', url, headers = {} }: Sent = {},
): Promise<Response> {
  const presigned = await createPresignedPost(client, { Bucket: bucket, Key: 'in/a', ...options });
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...presigned.fields, ...changed })) {
    if (!without.includes(name)) form.set(name, value);
  }
  if (!without.includes('file')) form.set('file', new Blob([content]), fileName);
  return fetch(url ?? presigned.url, { method: 'POST', body: form, redirect: 'manual', headers });
}

/** Status and error of an answer in XML. */
export async function errorOf(response: Response): Promise<{ status: number; code: string; message: string }> {
  const text = await response.text();
  const member = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
  return { status: response.status, code: member('Code'), message: member('Message') };
}
