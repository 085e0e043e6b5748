import * as z from 'zod';
import type { LimitedCompanyForm } from './limited-company-form.ts';

/** A form of which any part may still be missing. */
export type FormDraft = Partial<Incomplete<LimitedCompanyForm>>;

type Incomplete<T> = T extends readonly (infer Element)[]
  ? Incomplete<Element>[]
  : T extends object
    ? { [Key in keyof T]?: Incomplete<T[Key]> }
    : T;

/**
 * The schema of an incomplete value: every field may be missing and a text may be half written, but no field is unknown,
 * none has the wrong type, and nothing is longer than the whole schema lets it be.
 */
export function incomplete(schema: z.core.$ZodType): z.ZodType {
  if (schema instanceof z.ZodObject) return incompleteObject([schema]);
  if (schema instanceof z.ZodDiscriminatedUnion) return incompleteObject(schema.options.filter(isObjectSchema));
  if (schema instanceof z.ZodOptional) return incomplete(schema.unwrap());
  if (schema instanceof z.ZodArray) return z.array(incomplete(schema.element)).max(limitOf(schema) ?? 0);
  if (schema instanceof z.ZodString) return z.string().max(schema.maxLength ?? 0);
  if (schema instanceof z.ZodType) return schema;
  throw new TypeError('The form uses a schema that a draft does not know');
}

/** One object with the fields of all options; a draft may have picked no option yet, or have left one half changed. */
function incompleteObject(options: readonly z.ZodObject[]): z.ZodType {
  const fields: Record<string, z.ZodType> = {};
  for (const { shape } of options) {
    for (const [name, field] of Object.entries(shape)) {
      const inner = incomplete(field);
      const known = fields[name];
      fields[name] = known && inner instanceof z.ZodLiteral ? joined(known, inner) : inner;
    }
  }
  const optional = Object.entries(fields).map(([name, field]) => [name, field.optional()] as const);
  return z.strictObject(Object.fromEntries(optional));
}

/** A discriminator takes the values of all options. */
function joined(known: z.ZodType, more: z.ZodLiteral): z.ZodType {
  return known instanceof z.ZodLiteral ? z.literal([...known.values, ...more.values]) : more;
}

function isObjectSchema(schema: z.core.$ZodType): schema is z.ZodObject {
  return schema instanceof z.ZodObject;
}

function limitOf(schema: z.ZodArray): number | undefined {
  const limits = schema.def.checks?.map(({ _zod: { def } }) => (def.check === 'max_length' ? def : undefined));
  const limit = limits?.find((def): def is z.core.$ZodCheckMaxLengthDef => def !== undefined);
  return limit?.maximum;
}
