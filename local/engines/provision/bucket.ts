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
]);

/** Creates the bucket of an AWS::S3::Bucket; one that is there already stays. Throws for notifications and object lock. */
export async function provisionBucket(
  resource: Resource,
  engineUrl: string,
  place: Place = DEFAULT_PLACE,
): Promise<{ bucketName: string; bucketArn: string }> {
  refuseUnknown(resource, KNOWN);
  const bucketName = stringOr(resource, 'BucketName', `${resource.logicalId.toLowerCase()}-${place.account}`);
  const url = `${engineUrl}/${bucketName}`;
  const headers = scopeHeaders('s3', place.region);
  if ((await fetch(url, { method: 'HEAD', headers })).status === 404) {
    const created = await fetch(url, { method: 'PUT', headers });
    if (!created.ok) throw new Error(`${resource.logicalId}: bucket not created: ${await created.text()}`);
  }
  return { bucketName, bucketArn: `arn:${place.partition}:s3:::${bucketName}` };
}
