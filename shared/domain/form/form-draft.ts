import * as z from 'zod';
import type { RegistrationForm } from './registration-form.ts';

/** A form of which any part may still be missing. */
export type FormDraft = Incomplete<RegistrationForm>;

type Incomplete<T> = T extends readonly (infer Element)[]
  ? Incomplete<Element>[]
  : T extends object
    ? { [Key in keyof T]?: Incomplete<T[Key]> }
    : T;

type Schema = z.core.$ZodType;

/**
 * The schema of an incomplete value of any of these: every field may be missing and a text may be half written, but no field is
 * unknown, none has the wrong type, and nothing is longer than the whole schema lets it be.
 */
export function incomplete(schemas: readonly Schema[]): z.ZodType {
  const plain = [...new Set(schemas.map(bare))];
  const [first] = plain;
  const objects = plain.flatMap(objectsOf);
  if (objects.length > 0) return incompleteObject(objects);
  if (plain.every(isArray)) return z.array(incomplete(plain.map(({ element }) => element))).max(longest(plain));
  if (plain.every(isChoice)) return z.literal([...new Set(plain.flatMap(valuesOf))]);
  // Where the law fixes the endings of one kind's names and trade those of another's, a draft may have either.
  const texts = plain.filter(isString);
  if (texts.length > 0 && plain.every((schema) => isString(schema) || isChoice(schema)))
    return z.string().max(Math.max(...texts.map(({ maxLength }) => maxLength ?? 0)));
  if (plain.length === 1 && first instanceof z.ZodType) return first;
  throw new TypeError('The form uses a schema that a draft does not know');
}

/** One object with the fields of all; a draft may have picked none of several yet, or have left one half changed. */
function incompleteObject(options: readonly z.ZodObject[]): z.ZodType {
  const fields = new Map<string, Schema[]>();
  for (const { shape } of options)
    for (const [name, field] of Object.entries(shape)) fields.set(name, [...(fields.get(name) ?? []), field]);
  const optional = [...fields].map(([name, field]) => [name, incomplete(field).optional()] as const);
  return z.strictObject(Object.fromEntries(optional));
}

function bare(schema: Schema): Schema {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNonOptional ? bare(schema.unwrap()) : schema;
}

function objectsOf(schema: Schema): z.ZodObject[] {
  if (schema instanceof z.ZodObject) return [schema];
  return schema instanceof z.ZodDiscriminatedUnion ? schema.options.flatMap(objectsOf) : [];
}

function isArray(schema: Schema): schema is z.ZodArray {
  return schema instanceof z.ZodArray;
}

function isString(schema: Schema): schema is z.ZodString {
  return schema instanceof z.ZodString;
}

function isChoice(schema: Schema): schema is z.ZodLiteral | z.ZodEnum {
  return schema instanceof z.ZodLiteral || schema instanceof z.ZodEnum;
}

/** A discriminator takes the values of all options. */
function valuesOf(schema: z.ZodLiteral | z.ZodEnum): z.core.util.Literal[] {
  return schema instanceof z.ZodLiteral ? [...schema.values] : schema.options;
}

function longest(schemas: readonly z.ZodArray[]): number {
  return Math.max(...schemas.map((schema) => limitOf(schema) ?? 0));
}

function limitOf(schema: z.ZodArray): number | undefined {
  const limits = schema.def.checks?.map(({ _zod: { def } }) => (def.check === 'max_length' ? def : undefined));
  const limit = limits?.find((def): def is z.core.$ZodCheckMaxLengthDef => def !== undefined);
  return limit?.maximum;
}
