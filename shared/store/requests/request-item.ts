import * as z from 'zod';

/** An answer as it is kept for a repetition: rendered, so that it is given again byte by byte. */
export const keptAnswer = z.object({
  status: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.string().optional(),
});

export type KeptAnswer = z.infer<typeof keptAnswer>;

/** A request that came with an Idempotency-Key: claimed while it runs, then with its answer. */
export const requestItem = z.object({
  /** The attempt that holds the claim. */
  claim: z.string(),
  /** Of the path and body that the key was first used for. */
  digest: z.string(),
  seed: z.string(),
  /** When the request came first, epoch ms. */
  at: z.number(),
  /** Until when an attempt may still be under way, epoch ms. */
  lockedUntil: z.number(),
  /** When DynamoDB may delete the item, epoch seconds; it takes its time, so that every reader judges by itself. */
  ttl: z.number(),
  answer: keptAnswer.optional(),
});

export type RequestItem = z.infer<typeof requestItem>;
