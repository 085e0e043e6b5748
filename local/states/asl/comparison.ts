import type { Json } from '../../types.ts';

/** Tests a value of the input against an operand. Values of another type never match. */
export type Compare = (value: Json, operand: Json) => boolean;

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}[T](\d{2}):(\d{2}):(\d{2})(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Epoch milliseconds of an RFC 3339 time; undefined for anything else. */
export function timestampOf(value: Json): number | undefined {
  if (typeof value !== 'string' || !TIMESTAMP.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

const KINDS: Record<string, (value: Json) => string | number | undefined> = {
  String: (value) => (typeof value === 'string' ? value : undefined),
  Numeric: (value) => (typeof value === 'number' ? value : undefined),
  Timestamp: timestampOf,
};

const ORDERS: Record<string, (a: string | number, b: string | number) => boolean> = {
  Equals: (a, b) => a === b,
  LessThan: (a, b) => a < b,
  LessThanEquals: (a, b) => a <= b,
  GreaterThan: (a, b) => a > b,
  GreaterThanEquals: (a, b) => a >= b,
};

function ordered(kind: (value: Json) => string | number | undefined, order: (typeof ORDERS)[string]): Compare {
  return (value, operand) => {
    const [left, right] = [kind(value), kind(operand)];
    return left !== undefined && right !== undefined && order(left, right);
  };
}

/** Comparisons of two values, by operator; each also exists as `…Path`, whose operand is found in the input. */
export const COMPARISONS: ReadonlyMap<string, Compare> = new Map<string, Compare>([
  ...Object.entries(KINDS).flatMap(([kind, read]) =>
    Object.entries(ORDERS).map(([name, order]): [string, Compare] => [`${kind}${name}`, ordered(read, order)]),
  ),
  ['BooleanEquals', (value, operand) => typeof value === 'boolean' && value === operand],
]);

/** Tests of one value's type. */
export const TYPE_TESTS: ReadonlyMap<string, (value: Json) => boolean> = new Map<string, (value: Json) => boolean>([
  ['IsNull', (value) => value === null],
  ['IsNumeric', (value) => typeof value === 'number'],
  ['IsString', (value) => typeof value === 'string'],
  ['IsBoolean', (value) => typeof value === 'boolean'],
  ['IsTimestamp', (value) => timestampOf(value) !== undefined],
]);

function literal(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}

/** The pattern of StringMatches: `*` stands for any characters, `\\*` for itself. */
export function wildcard(pattern: string): RegExp {
  const parts = pattern.match(/\\[\s\S]|[\s\S]/g) ?? [];
  const body = parts.map((part) => (part === '*' ? '[\\s\\S]*' : literal(part.length > 1 ? part.slice(1) : part)));
  return new RegExp(`^${body.join('')}$`);
}
