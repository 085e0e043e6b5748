import { scopeHeaders } from '../../aws/signed.ts';
import { DEFAULT_PLACE, type Place } from '../../place.ts';
import type { Resource } from '../../types.ts';
import { refuseUnknown, stringOr } from './properties.ts';

/** Properties without an effect that a caller on this machine could see (encryption, access from outside, expiry). */
const KNOWN = new Set([
  ...[
    'BucketName',
    'BucketEncryption',
    'PublicAccessBlockConfiguration',
    'OwnershipControls',
    'LifecycleConfiguration',
  ],
  ...['VersioningConfiguration', 'LoggingConfiguration', 'Tags', 'CorsConfiguration', 'AccessControl'],
  // Kept by the endpoint in front, for as long as the city lives.
  ...['ObjectLockEnabled', 'ObjectLockConfiguration'],
]);

/** The name of an AWS::S3::Bucket. */
const bucketNameOf = (resource: Resource, place: Place): string =>
  stringOr(resource, 'BucketName', `${resource.logicalId.toLowerCase()}-${place.account}`);

/** The names of the buckets whose objects are locked. */
export const lockedBuckets = (buckets: readonly Resource[], place: Place = DEFAULT_PLACE): ReadonlySet<string> =>
  new Set(
    buckets
      .filter(({ properties }) => properties.ObjectLockEnabled === true)
      .map((bucket) => bucketNameOf(bucket, place)),
  );

/** Creates the bucket of an AWS::S3::Bucket; one that is there already stays. Throws for notifications. */
export async function provisionBucket(
  resource: Resource,
  engineUrl: string,
  place: Place = DEFAULT_PLACE,
): Promise<{ bucketName: string; bucketArn: string }> {
  refuseUnknown(resource, KNOWN);
  const bucketName = bucketNameOf(resource, place);
  const url = `${engineUrl}/${bucketName}`;
  const headers = scopeHeaders('s3', place.region);
  if ((await fetch(url, { method: 'HEAD', headers })).status === 404) {
    const created = await fetch(url, { method: 'PUT', headers });
    if (!created.ok) throw new Error(`${resource.logicalId}: bucket not created: ${await created.text()}`);
  }
  return { bucketName, bucketArn: `arn:${place.partition}:s3:::${bucketName}` };
}
