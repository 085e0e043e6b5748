import * as z from 'zod';
import { type Digest, digestOf } from '../canonical/digest.ts';

/** Where a chain stood when it was last changed on a day. */
export const ChainHead = z.strictObject({
  caseId: z.string(),
  aggregate: z.string(),
  version: z.int(),
  /** Hash of its last record. */
  hash: z.string(),
});
export type ChainHead = z.infer<typeof ChainHead>;

/** 当日链首清单: the chains of one shard that were changed on a day (Asia/Shanghai), with where they stood. */
export const Manifest = z.strictObject({ day: z.iso.date(), shard: z.string(), heads: z.array(ChainHead) });
export type Manifest = z.infer<typeof Manifest>;

/** 每日审计摘要: what was changed on a day, by digests, chained to the day before. */
export const DailyHead = z.strictObject({
  day: z.iso.date(),
  /** Digest of the head of the day before; '' for the first day. */
  previous: z.string(),
  /** The manifests of the day; shards in which nothing was changed have none. */
  shards: z.array(z.strictObject({ shard: z.string(), count: z.int(), digest: z.string() })),
});
export type DailyHead = z.infer<typeof DailyHead>;

/** Signs by ES256 over the canonical JSON of the head. */
export const DaySignature = z.strictObject({ alg: z.literal('ES256'), keyId: z.string(), value: z.string() });
export type DaySignature = z.infer<typeof DaySignature>;

export const SignedDay = z.strictObject({ content: DailyHead, signature: DaySignature });
export type SignedDay = z.infer<typeof SignedDay>;

const hexDigits = '0123456789abcdef';

/** Cases are spread over these, so that no partition of the table has to take them all. */
export const shards: readonly string[] = [...hexDigits];

/** The shard of a case. */
export const shardOf = (caseId: string): string => digestOf(caseId).slice('sha256:'.length).charAt(0);

/** The head of a day: the same manifests make the same head, however often and whenever it is made. */
export const dailyHeadOf = (day: string, previous: string, manifests: readonly Manifest[]): DailyHead => ({
  day,
  previous,
  shards: manifests.map((manifest) => ({
    shard: manifest.shard,
    count: manifest.heads.length,
    digest: digestOf(manifest),
  })),
});

/** What the next day's head names this one by. */
export const digestOfDay = (content: DailyHead): Digest => digestOf(content);

/** Where the manifest of a shard and the signed head of a day lie. */
export const manifestName = (day: string, shard: string): string => `manifests/${day}/${shard}.json`;
export const signedDayName = (day: string): string => `signed/${day}.json`;
export const signedDays = 'signed/';
