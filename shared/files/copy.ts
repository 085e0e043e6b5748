import { CopyObjectCommand } from '@aws-sdk/client-s3';
import { type FilePlace, type FileStore, keptKey } from './place.ts';

/** Copies a file that was kept to another case; done again, it replaces itself. */
export const copyKept = async ({ s3, bucket }: FileStore, from: FilePlace, to: FilePlace): Promise<void> => {
  await s3.send(new CopyObjectCommand({ Bucket: bucket, Key: keptKey(to), CopySource: `${bucket}/${keptKey(from)}` }));
};
