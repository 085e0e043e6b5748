import { CopyObjectCommand, S3ServiceException } from '@aws-sdk/client-s3';
import { type FilePlace, type FileStore, keptKey } from './place.ts';

/** Copies a file that was kept to another case; done again, it replaces itself. False: it is not there any more. */
export const copyKept = async ({ s3, bucket }: FileStore, from: FilePlace, to: FilePlace): Promise<boolean> => {
  const command = { Bucket: bucket, Key: keptKey(to), CopySource: `${bucket}/${keptKey(from)}` };
  try {
    await s3.send(new CopyObjectCommand(command));
    return true;
  } catch (error) {
    if (error instanceof S3ServiceException && error.name === 'NoSuchKey') return false;
    throw error;
  }
};
