import * as z from 'zod';
import type { Context } from './ask.ts';
import { arnPattern, wildcard } from './pattern.ts';

const Value = z.union([z.string(), z.boolean().transform(String)]);

/** The Condition of a statement: operators, each with keys and the values of which one must match. */
export const Condition = z.record(
  z.string(),
  z.record(z.string(), z.union([Value.transform((one) => [one]), z.array(Value)])),
);

type Compare = (wanted: string) => (given: string) => boolean;

const sameText: Compare = (wanted) => (given) => given === wanted;
const likeArn: Compare = (wanted) => arnPattern(wanted);

/** The operators that occur in what the CDK writes; all of them are false where the request does not carry the key. */
const operators: Record<string, Compare> = {
  StringEquals: sameText,
  StringLike: wildcard,
  // AWS treats the two alike.
  ArnEquals: likeArn,
  ArnLike: likeArn,
  Bool: (wanted) => (given) => given.toLowerCase() === wanted.toLowerCase(),
};

/** The condition keys that requests carry here. */
const keys = new Set([
  ...['aws:SecureTransport', 'aws:SourceArn', 'aws:SourceAccount', 'aws:PrincipalArn', 'aws:PrincipalAccount'],
  ...['kms:ViaService', 'kms:CallerAccount'],
]);
const isKnown = (key: string): boolean => keys.has(key) || key.startsWith('kms:EncryptionContext:');

/** Compiles a condition: all operators and all keys must hold. Throws on an operator or a key that it does not know. */
export function compileCondition(condition: z.infer<typeof Condition>): (context: Context) => boolean {
  const tests = Object.entries(condition).flatMap(([operator, wanted]) =>
    Object.entries(wanted).map(([key, values]) => compileTest(operator, key, values)),
  );
  return (context) => tests.every((holds) => holds(context));
}

function compileTest(operator: string, key: string, values: string[]): (context: Context) => boolean {
  const compare = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!compare) throw new Error(`the condition operator ${operator} is not known here`);
  if (!isKnown(key)) throw new Error(`the condition key ${key} is not known here`);
  const accepted = values.map(compare);
  return (context) => {
    const given = context[key];
    return given !== undefined && accepted.some((accepts) => accepts(given));
  };
}
