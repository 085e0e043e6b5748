import { DeleteObjectCommand } from '@aws-sdk/client-s3';
import { type FilePlace, type FileStore, incomingKey, keptKey } from './place.ts';

const discard = async ({ s3, bucket }: FileStore, Key: string): Promise<void> => {
  await s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
};

/** Deletes what was uploaded under a permission, if anything was. */
export const discardIncoming = (store: FileStore, place: FilePlace): Promise<void> =>
  discard(store, incomingKey(place));

/** Deletes a file that was kept, and what may still lie where it was uploaded. */
export const discardKept = async (store: FileStore, place: FilePlace): Promise<void> => {
  await discard(store, keptKey(place));
  await discardIncoming(store, place);
};
