import { createPresignedPost, type PresignedPost } from '@aws-sdk/s3-presigned-post';
import type { Announced } from '../domain/materials/look-at.ts';
import { type FilePlace, type FileStore, incomingKey } from './place.ts';

/**
 * Permission to upload one file: exactly this key, media type, size and checksum, as long as the file is awaited (`ms`). The applicant's browser
 * posts the fields and, after them, the file to the address as `multipart/form-data`.
 */
export const uploadPermission = (
  { s3, bucket }: FileStore,
  place: FilePlace,
  { mediaType, size, sha256 }: Announced,
  ms: number,
): Promise<PresignedPost> =>
  createPresignedPost(s3, {
    Bucket: bucket,
    Key: incomingKey(place),
    Fields: { 'Content-Type': mediaType, 'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64') },
    Conditions: [['content-length-range', size, size]],
    Expires: Math.floor(ms / 1_000),
  });
