import * as z from 'zod';
import { DEFAULT_PLACE, type Place } from '../../place.ts';
import type { Resource } from '../../types.ts';
import { bucketNameOf } from './bucket.ts';

/** Objects of a bucket that expire. */
export interface Expiration {
  bucket: string;
  prefix: string;
  days: number;
}

const Unseen = z.unknown().optional();

/** Strict in what says which objects expire, and when; what else a rule does nobody on this machine could see. */
const Rule = z.strictObject({
  Id: z.string().optional(),
  Status: z.enum(['Enabled', 'Disabled']),
  Prefix: z.string().default(''),
  ExpirationInDays: z.coerce.number().pipe(z.int().min(1)).optional(),
  AbortIncompleteMultipartUpload: Unseen,
  NoncurrentVersionExpiration: Unseen,
  NoncurrentVersionExpirationInDays: Unseen,
  NoncurrentVersionTransitions: Unseen,
  ExpiredObjectDeleteMarker: Unseen,
  Transitions: Unseen,
});
const Configuration = z.looseObject({ Rules: z.array(Rule) });

/**
 * What expires in the stack's buckets. A bucket with object lock is passed over: AWS only hides its objects behind delete
 * markers, and the engine has no versions. Throws for a rule of a shape that it does not know.
 */
export function readExpirations(buckets: readonly Resource[], place: Place = DEFAULT_PLACE): Expiration[] {
  return buckets.flatMap((resource) => {
    const { LifecycleConfiguration: configuration, ObjectLockEnabled: locked } = resource.properties;
    if (configuration === undefined || locked === true) return [];
    const parsed = Configuration.safeParse(configuration);
    if (!parsed.success) {
      throw new Error(`${resource.logicalId}.LifecycleConfiguration: ${z.prettifyError(parsed.error)}`);
    }
    const bucket = bucketNameOf(resource, place);
    return parsed.data.Rules.flatMap(({ Status, Prefix: prefix, ExpirationInDays: days }) =>
      Status === 'Enabled' && days !== undefined ? [{ bucket, prefix, days }] : [],
    );
  });
}
