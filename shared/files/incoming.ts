import { createHash } from 'node:crypto';
import { GetObjectCommand, NoSuchKey, PutObjectCommand } from '@aws-sdk/client-s3';
import type { MediaType } from '../domain/materials/file-type.ts';
import { largestFile } from '../domain/materials/limits.ts';
import type { Uploaded } from '../domain/materials/look-at.ts';
import { type FilePlace, type FileStore, incomingKey, keptKey } from './place.ts';

/** What has been uploaded under a permission, whole, with the digest of its own content; undefined while there is nothing. */
export const readIncoming = async ({ s3, bucket }: FileStore, place: FilePlace): Promise<Uploaded | undefined> => {
  try {
    const { Body, ContentLength = 0 } = await s3.send(
      new GetObjectCommand({ Bucket: bucket, Key: incomingKey(place) }),
    );
    // No permission has let this through; it is not read, and no announcement is of nothing.
    const content = Body && ContentLength <= largestFile ? await Body.transformToByteArray() : new Uint8Array();
    return { content, sha256: createHash('sha256').update(content).digest('hex') };
  } catch (error) {
    if (error instanceof NoSuchKey) return undefined;
    throw error;
  }
};

/**
 * Puts what was looked at in its place: these very bytes, not whatever lies under the permission by then, so that nobody can
 * exchange them between the look and the copy.
 */
export const keep = async (
  { s3, bucket }: FileStore,
  place: FilePlace,
  { content, mediaType }: { content: Uint8Array; mediaType: MediaType },
): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key: keptKey(place), Body: content, ContentType: mediaType }));
};
