import { type CorsRule, readCorsRules } from '../../aws/s3/cors-rules.ts';
import { scopeHeaders } from '../../aws/signed.ts';
import { DEFAULT_PLACE, type Place } from '../../place.ts';
import type { Resource } from '../../types.ts';
import { refuseUnknown, stringOr } from './properties.ts';

/** Properties without an effect that a caller on this machine could see (encryption, access from outside). */
const KNOWN = new Set([
  ...['BucketName', 'BucketEncryption', 'PublicAccessBlockConfiguration', 'OwnershipControls'],
  ...['VersioningConfiguration', 'LoggingConfiguration', 'Tags', 'AccessControl'],
  // Kept by the endpoint in front: object lock for as long as the city lives, and which pages may call.
  ...['ObjectLockEnabled', 'ObjectLockConfiguration', 'CorsConfiguration'],
  // Kept by the clock of the city.
  'LifecycleConfiguration',
]);

/** The name of an AWS::S3::Bucket. */
export const bucketNameOf = (resource: Resource, place: Place): string =>
  stringOr(resource, 'BucketName', `${resource.logicalId.toLowerCase()}-${place.account}`);

/** The names of the buckets whose objects are locked. */
export const lockedBuckets = (buckets: readonly Resource[], place: Place = DEFAULT_PLACE): ReadonlySet<string> =>
  new Set(
    buckets
      .filter(({ properties }) => properties.ObjectLockEnabled === true)
      .map((bucket) => bucketNameOf(bucket, place)),
  );

/** Which pages may call which bucket. */
export const bucketCors = (
  buckets: readonly Resource[],
  place: Place = DEFAULT_PLACE,
): ReadonlyMap<string, readonly CorsRule[]> =>
  new Map(buckets.map((bucket) => [bucketNameOf(bucket, place), readCorsRules(bucket)]));

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
