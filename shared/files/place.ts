import type { S3Client } from '@aws-sdk/client-s3';

/** Where files are: the bucket and the client that reaches it. */
export interface FileStore {
  s3: S3Client;
  bucket: string;
}

/** Which file. */
export interface FilePlace {
  caseId: string;
  materialId: string;
}

/** Where a file is uploaded to. What stays there goes by itself after a day. */
export const incomingKey = ({ caseId, materialId }: FilePlace): string => `incoming/${caseId}/${materialId}`;

/** Where a file is once it has been looked at. No permission to upload reaches it. */
export const keptKey = ({ caseId, materialId }: FilePlace): string => `kept/${caseId}/${materialId}`;
