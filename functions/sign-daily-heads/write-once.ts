import { PutObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { canonicalJson } from '../../shared/domain/canonical/canonical-json.ts';

/** Writes a document under a name at which nothing lies yet; what lies there already stays. */
export type WriteOnce = (name: string, document: object) => Promise<void>;

const isThere = (error: unknown): boolean => error instanceof S3ServiceException && error.name === 'PreconditionFailed';

/** Writes the canonical JSON of documents to a bucket, each once. */
export const writerOnce =
  (s3: S3Client, bucket: string): WriteOnce =>
  async (name, document) => {
    const object = { Bucket: bucket, Key: name, Body: canonicalJson(document), ContentType: 'application/json' };
    try {
      await s3.send(new PutObjectCommand({ ...object, IfNoneMatch: '*' }));
    } catch (error) {
      if (!isThere(error)) throw error;
    }
  };
