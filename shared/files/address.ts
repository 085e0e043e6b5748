import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { contentDisposition } from '../domain/materials/file-name.ts';
import type { MediaType } from '../domain/materials/file-type.ts';
import { shownSeconds } from '../domain/materials/limits.ts';
import { type FilePlace, type FileStore, keptKey } from './place.ts';

/** An address at which a file can be read by whoever has it, for a minute. */
export interface FileAddress {
  url: string;
  expiresAt: string;
}

/** The address of a file that was kept. @param now epoch ms */
export const addressOf = async (
  { s3, bucket }: FileStore,
  place: FilePlace,
  { mediaType, now }: { mediaType: MediaType; now: number },
): Promise<FileAddress> => {
  const command = new GetObjectCommand({
    ...{ Bucket: bucket, Key: keptKey(place), ResponseContentType: mediaType },
    // Downloaded, never opened within our own pages.
    ResponseContentDisposition: contentDisposition(place.materialId, mediaType),
  });
  return {
    url: await getSignedUrl(s3, command, { expiresIn: shownSeconds }),
    expiresAt: new Date(now + shownSeconds * 1_000).toISOString(),
  };
};
