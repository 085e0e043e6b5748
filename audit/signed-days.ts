import { GetObjectCommand, ListObjectsV2Command, NoSuchKey, type S3Client } from '@aws-sdk/client-s3';
import type * as z from 'zod';
import {
  type DailyHead,
  Manifest,
  manifestName,
  SignedDay,
  signedDayName,
  signedDays,
} from '../shared/domain/audit/daily-head.ts';
import type { FoundDay } from '../shared/domain/audit/verify-days.ts';

/** The signed heads of days, as they lie in their bucket. */
export interface SignedDays {
  /** All of them, in order. */
  all(): Promise<FoundDay[]>;
  /** The manifests that a head names; undefined for one that is not there, or not the shape of one. */
  manifests(head: DailyHead): Promise<(Manifest | undefined)[]>;
}

/** What a text says in this shape; undefined where it does not. */
const readAs = <T>(schema: z.ZodType<T>, text: string | undefined): T | undefined => {
  try {
    return schema.safeParse(JSON.parse(text ?? '')).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** The days that are named in the bucket, in order. */
const dayNames = async (s3: S3Client, Bucket: string): Promise<string[]> => {
  const names: string[] = [];
  let ContinuationToken: string | undefined;
  do {
    const page = await s3.send(
      new ListObjectsV2Command({ Bucket, Prefix: signedDays, ...(ContinuationToken && { ContinuationToken }) }),
    );
    names.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
    ContinuationToken = page.NextContinuationToken;
  } while (ContinuationToken !== undefined);
  return names.map((name) => name.slice(signedDays.length).replace(/\.json$/, '')).sort();
};

export const openSignedDays = (s3: S3Client, Bucket: string): SignedDays => {
  const textOf = async (Key: string): Promise<string | undefined> => {
    try {
      return await (await s3.send(new GetObjectCommand({ Bucket, Key }))).Body?.transformToString();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  };
  return {
    all: async () => {
      const found: FoundDay[] = [];
      for (const day of await dayNames(s3, Bucket)) {
        found.push({ day, signed: readAs(SignedDay, await textOf(signedDayName(day))) });
      }
      return found;
    },
    manifests: ({ day, shards }) =>
      Promise.all(shards.map(async ({ shard }) => readAs(Manifest, await textOf(manifestName(day, shard))))),
  };
};
