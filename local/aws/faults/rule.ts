import * as z from 'zod';

/** What happens to a call that a rule picks. */
const Effect = z.discriminatedUnion('kind', [
  /** The transaction or write is refused, as when another one touches the item. */
  z.strictObject({ kind: z.literal('conflict') }),
  z.strictObject({ kind: z.literal('throttle') }),
  /** The call is executed, and the connection breaks before the answer. */
  z.strictObject({ kind: z.literal('lostReply') }),
  z.strictObject({ kind: z.literal('delay'), ms: z.number().min(0) }),
  /** The city dies before the call is executed. */
  z.strictObject({ kind: z.literal('killBefore') }),
  /** The city dies after the call was executed, before the answer. */
  z.strictObject({ kind: z.literal('killAfter') }),
  /** A transaction's writes become visible one by one: every reader sees what lies between. */
  z.strictObject({
    kind: z.literal('itemByItem'),
    order: z.enum(['random', 'reverse']).default('random'),
    delayMs: z.number().min(0).default(0),
  }),
]);

/** A rule of the fault injection, as data: which calls it picks, how many of them, and what happens to them. */
export const FaultRule = z.strictObject({
  id: z.string().optional(),
  service: z.string().optional(),
  operation: z.string().optional(),
  /** The name of the calling function. */
  caller: z.string().optional(),
  /** A regular expression that the body must match. */
  bodyMatches: z.string().optional(),
  /** The first calls that match pass. */
  skip: z.int().min(0).default(0),
  /** How many calls are hit at most. */
  times: z.int().min(1).optional(),
  /** The share of the matching calls that is hit. */
  probability: z.number().min(0).max(1).default(1),
  /** Makes the choice of calls, and of orders, repeatable. */
  seed: z.int().default(1),
  effect: Effect,
});

export type FaultRule = z.infer<typeof FaultRule>;
export type FaultEffect = z.infer<typeof Effect>;
