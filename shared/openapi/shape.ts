import * as z from 'zod';

/** What is drawn of a JSON Schema. */
interface Drawn {
  type?: string | string[];
  properties?: Record<string, Drawn>;
  required?: string[];
  additionalProperties?: Drawn | boolean;
  items?: Drawn;
  enum?: readonly unknown[];
  const?: unknown;
  anyOf?: Drawn[];
  oneOf?: Drawn[];
  $ref?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  default?: unknown;
}

const range = ({ minimum, maximum }: Drawn): string => {
  // Zod states the range of safe integers; that is no limit of the contract's.
  const bounds = [minimum, maximum].map((bound) =>
    bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? '' : String(bound),
  );
  return bounds.some(Boolean) ? ` (${bounds.join('–')})` : '';
};

const member = (schema: Drawn, name: string, indent: string): string => {
  const optional = schema.required?.includes(name) ? '' : '?';
  return `${indent}  ${name}${optional}: ${draw(schema.properties?.[name] ?? {}, `${indent}  `)}`;
};

const object = (schema: Drawn, indent: string): string => {
  const names = Object.keys(schema.properties ?? {});
  if (names.length > 0) return `{\n${names.map((name) => member(schema, name, indent)).join('\n')}\n${indent}}`;
  return typeof schema.additionalProperties === 'object'
    ? `{ [name]: ${draw(schema.additionalProperties, indent)} }`
    : '{}';
};

const alternatives = (of: Drawn[], indent: string): string => of.map((one) => draw(one, indent)).join(' | ');

function draw(schema: Drawn, indent: string): string {
  if (schema.$ref !== undefined) return 'JSON';
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return alternatives(choices, indent);
  if (schema.type === 'object') return object(schema, indent);
  if (schema.type === 'array') return `[${draw(schema.items ?? {}, indent)}, …]`;
  if (schema.type === undefined) return 'JSON';
  return `${schema.format ?? schema.type}${range(schema)}`;
}

/** A schema as a newcomer reads it: its members, their types, `?` where one may be absent. `io`: what is sent, or what comes. */
export const shapeOf = (schema: z.ZodType, io: 'input' | 'output'): string => {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Drawn;
  // `z.json()` is every JSON value; its schema says so at length.
  return draw(json, '').replaceAll('string | number | boolean | null | [JSON, …] | { [name]: JSON }', 'JSON');
};
