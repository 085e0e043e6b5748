import * as z from 'zod';
import type { Json } from '../types.ts';
import { Condition } from './condition.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);

/** Who a statement of a resource's policy is for. */
const Principals = z.union([
  z.literal('*').transform(() => ({ AWS: ['*'], Service: [] as string[] })),
  z.strictObject({ AWS: oneOrMore.default([]), Service: oneOrMore.default([]) }),
]);
export type Principals = z.infer<typeof Principals>;

/** Strict: NotAction, NotResource, NotPrincipal and whatever else there may be are refused rather than passed over. */
const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore.optional(),
  Principal: Principals.optional(),
  Condition: Condition.optional(),
});
export type Statement = z.infer<typeof Statement>;

const Document = z.strictObject({
  Version: z.literal('2012-10-17'),
  Id: z.string().optional(),
  Statement: z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(Statement)),
});

/** The statements of a policy document. Throws, naming `where`, on a shape that the evaluator does not know. */
export function readPolicy(document: Json | undefined, where: string): Statement[] {
  const parsed = Document.safeParse(document);
  if (!parsed.success) throw new Error(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.Statement;
}
