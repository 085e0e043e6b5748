import { type Attributes, toAttributes } from './marshal.ts';

/** A condition of a write, as data: every entry must hold. `absent: true` asks that the attribute does not exist. */
export type Where = Record<string, WhereValue>;
export type WhereValue =
  | string
  | number
  | boolean
  | { in: readonly (string | number)[] }
  | { absent: true }
  | { below: string | number }
  | { absentOrUpTo: string | number };

interface Expression {
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues?: Attributes;
}

/** Collects names and values so that no reserved word of DynamoDB can ever clash. */
class Placeholders {
  readonly names: Record<string, string> = {};
  readonly values: Record<string, unknown> = {};

  name(attribute: string): string {
    this.names[`#${attribute}`] = attribute;
    return `#${attribute}`;
  }

  value(attribute: string, value: unknown, suffix = ''): string {
    const wanted = `:${attribute}${suffix}`;
    // Alternatives may test one attribute for different values: each needs a placeholder of its own.
    let placeholder = wanted;
    for (let next = 2; placeholder in this.values && this.values[placeholder] !== value; next += 1)
      placeholder = `${wanted}_${next}`;
    this.values[placeholder] = value;
    return placeholder;
  }

  expression(): Expression {
    const values = Object.keys(this.values).length > 0;
    return {
      ExpressionAttributeNames: this.names,
      ...(values ? { ExpressionAttributeValues: toAttributes(this.values) } : {}),
    };
  }
}

const clause = (to: Placeholders, attribute: string, value: WhereValue): string => {
  const name = to.name(attribute);
  if (typeof value !== 'object') return `${name} = ${to.value(attribute, value, '_is')}`;
  if ('absent' in value) return `attribute_not_exists(${name})`;
  if ('absentOrUpTo' in value) {
    return `(attribute_not_exists(${name}) OR ${name} <= ${to.value(attribute, value.absentOrUpTo, '_upto')})`;
  }
  if ('below' in value) return `${name} < ${to.value(attribute, value.below, '_below')}`;
  const options = value.in.map((option, at) => to.value(attribute, option, `_in${at}`));
  return `${name} IN (${options.join(', ')})`;
};

const conjunction = (to: Placeholders, where: Where): string =>
  Object.entries(where)
    .map(([attribute, value]) => clause(to, attribute, value))
    .join(' AND ');

/** The condition expression for alternatives of conditions: one of `either` must hold in full. */
export const conditionOf = (either: readonly Where[]): Expression & { ConditionExpression: string } => {
  const to = new Placeholders();
  const text = either.map((where) => `(${conjunction(to, where)})`).join(' OR ');
  return { ConditionExpression: text, ...to.expression() };
};

export interface UpdateSpec {
  set?: Record<string, unknown>;
  remove?: readonly string[];
  add?: Record<string, number>;
  where?: Where;
}

const section = (keyword: string, parts: string[]): string[] =>
  parts.length > 0 ? [`${keyword} ${parts.join(', ')}`] : [];

/** The update and condition expressions of an update. Members of `set` that are undefined are left alone. */
export const updateOf = (spec: UpdateSpec): Expression & { UpdateExpression: string; ConditionExpression?: string } => {
  const to = new Placeholders();
  const set = Object.entries(spec.set ?? {}).filter(([, value]) => value !== undefined);
  const text = [
    ...section(
      'SET',
      set.map(([name, value]) => `${to.name(name)} = ${to.value(name, value)}`),
    ),
    ...section(
      'REMOVE',
      (spec.remove ?? []).map((name) => to.name(name)),
    ),
    ...section(
      'ADD',
      Object.entries(spec.add ?? {}).map(([name, by]) => `${to.name(name)} ${to.value(name, by)}`),
    ),
  ].join(' ');
  const where = spec.where && conjunction(to, spec.where);
  return { UpdateExpression: text, ...(where ? { ConditionExpression: where } : {}), ...to.expression() };
};
