import { readCopySource } from '../../aws/s3/copy-source.ts';
import { arnIn } from '../../place.ts';
import type { AwsRequest } from '../../types.ts';
import type { Ask } from '../ask.ts';
import { type RequestReader, type Surroundings, throughService } from './surroundings.ts';

/** What S3's operations are authorised as where the action has another name. */
const ACTIONS: Record<string, string> = {
  CopyObject: 'PutObject',
  HeadObject: 'GetObject',
  DeleteObjects: 'DeleteObject',
  HeadBucket: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListBuckets: 'ListAllMyBuckets',
  CreateMultipartUpload: 'PutObject',
  UploadPart: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  ListParts: 'ListMultipartUploadParts',
  ListMultipartUploads: 'ListBucketMultipartUploads',
};

/** What the caller needs on the bucket's key; parts of an upload are decrypted when they are put together. */
const KEY_ACTIONS: Record<string, string[]> = {
  PutObject: ['GenerateDataKey'],
  CopyObject: ['GenerateDataKey'],
  GetObject: ['Decrypt'],
  HeadObject: ['Decrypt'],
  CreateMultipartUpload: ['GenerateDataKey', 'Decrypt'],
  UploadPart: ['GenerateDataKey', 'Decrypt'],
  CompleteMultipartUpload: ['Decrypt'],
};

/** Headers of a PUT that need a permission of their own. */
const HEADER_ACTIONS: [header: string, action: string][] = [
  ['x-amz-object-lock-mode', 's3:PutObjectRetention'],
  ['x-amz-object-lock-legal-hold', 's3:PutObjectLegalHold'],
  ['x-amz-tagging', 's3:PutObjectTagging'],
];

/** An S3 call (path style): on its object, or on its bucket. */
export const readS3: RequestReader = (request, around) => {
  const { operation } = request;
  const [path = '/', search = ''] = request.url.split('?', 2);
  const [bucket = '', ...key] = decodeURIComponent(path).slice(1).split('/');
  const bucketArn = bucket === '' ? '*' : arnIn(around.place, 's3', bucket);
  // Which objects a bulk deletion names stands in its body: it needs all of them.
  const object = operation === 'DeleteObjects' ? '*' : key.join('/');
  const resource = object === '' ? bucketArn : `${bucketArn}/${object}`;
  const version = operation === 'GetObject' && new URLSearchParams(search).has('versionId') ? 'Version' : '';
  const action = `s3:${ACTIONS[operation] ?? operation}${version}`;
  return [
    { action, resource },
    ...(operation === 'PutObject' || operation === 'CopyObject' ? extraActions(request, resource) : []),
    ...(operation === 'CopyObject' ? readsSource(request, around) : []),
    ...throughService('s3', bucketArn, KEY_ACTIONS[operation] ?? [], around),
  ];
};

const extraActions = ({ headers }: AwsRequest, resource: string): Ask[] =>
  HEADER_ACTIONS.filter(([header]) => headers[header] !== undefined).map(([, action]) => ({ action, resource }));

/** Whoever copies needs to read what is copied, in its bucket with its key. */
function readsSource({ headers }: AwsRequest, around: Surroundings): Ask[] {
  const { bucket, key, versionId } = readCopySource(headers);
  const bucketArn = arnIn(around.place, 's3', bucket);
  const action = versionId === undefined ? 's3:GetObject' : 's3:GetObjectVersion';
  return [{ action, resource: `${bucketArn}/${key}` }, ...throughService('s3', bucketArn, ['Decrypt'], around)];
}
