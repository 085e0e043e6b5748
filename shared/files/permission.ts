import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
import { uploadMs } from '../domain/materials/limits.ts';
import type { Announced } from '../domain/materials/look-at.ts';
import { type FilePlace, type FileStore, incomingKey } from './place.ts';

/**
 * Permission to upload one file: exactly this key, media type, size and checksum, for a quarter of an hour. The applicant's browser
 * posts the fields and, after them, the file to the address as `multipart/form-data`.
 */
export const uploadPermission = (
  { s3, bucket }: FileStore,
  place: FilePlace,
  { mediaType, size, sha256 }: Announced,
): Promise<PresignedPost> =>
  createPresignedPost(s3, {
    Bucket: bucket,
    Key: incomingKey(place),
    Fields: { 'Content-Type': mediaType, 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') },
    Conditions: [['content-length-range', size, size]],
    Expires: uploadMs / 1_000,
  });
