import * as z from 'zod';

/** How a policy writes a match: `{"acl": "private"}` is short for `["eq", "$acl", "private"]`. */
const Match = z.tuple([z.enum(['eq', 'starts-with']), z.string().startsWith('$'), z.string()]);
const Size = z.coerce.number().pipe(z.int().min(0));
const Range = z.tuple([z.literal('content-length-range'), Size, Size]);
const Exact = z
  .record(z.string(), z.string())
  .transform((fields) =>
    Object.entries(fields).map(([name, value]): z.infer<typeof Match> => ['eq', `$${name}`, value]),
  );

const Policy = z.strictObject({
  expiration: z.iso.datetime().transform((text) => Date.parse(text)),
  conditions: z.array(z.union([Match.transform((one) => [one]), Range.transform((one) => [one]), Exact])),
});

/** One condition on a field, or on the length of the content. */
export type PolicyCondition = z.infer<typeof Match> | z.infer<typeof Range>;

/** What the signer of a form allows whoever sends it. */
export interface PostPolicy {
  /** Epoch ms. */
  expiration: number;
  conditions: PolicyCondition[];
}

/** Reads a policy from its base64; undefined for what is none. */
export function readPostPolicy(base64: string): PostPolicy | undefined {
  const parsed = Policy.safeParse(parseJson(Buffer.from(base64, 'base64').toString()));
  return parsed.success ? { ...parsed.data, conditions: parsed.data.conditions.flat() } : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // No policy either, like any other JSON that is none.
  }
}
