import { createHash, randomInt, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import type { Json, JsonObject } from '../../types.ts';

/** An intrinsic function over evaluated arguments. Throws an Error when they do not fit. */
export type Intrinsic = (...args: Json[]) => Json;

const text = z.string();
const integer = z.int();
const list = z.array(z.json());
const object = z.record(z.string(), z.json());
const algorithm = z.enum(['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512']);

function format(template: Json, ...values: Json[]): string {
  let used = 0;
  const result = text.parse(template).replace(/\\([{}\\])|\{\}/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped;
    if (used >= values.length) throw new Error('too few arguments for the template');
    const value = values[used++];
    return typeof value === 'string' ? value : JSON.stringify(value ?? null) || found;
  });
  if (used < values.length) throw new Error('too many arguments for the template');
  return result;
}

function range(first: Json, last: Json, step: Json): number[] {
  const [from, to, by] = [integer.parse(first), integer.parse(last), integer.parse(step)];
  if (by === 0) throw new Error('the increment must not be zero');
  const length = Math.max(0, Math.floor((to - from) / by) + 1);
  if (length > 1000) throw new Error('a range has at most 1000 elements');
  return Array.from({ length }, (_, i) => from + i * by);
}

function partition(array: Json, size: Json): Json[] {
  const [items, by] = [list.parse(array), z.int().positive().parse(size)];
  return Array.from({ length: Math.ceil(items.length / by) }, (_, i) => items.slice(i * by, (i + 1) * by) as Json);
}

function item(array: Json, index: Json): Json {
  const found = list.parse(array)[z.int().nonnegative().parse(index)];
  if (found === undefined) throw new Error(`there is no element ${index}`);
  return found as Json;
}

function unique(array: Json): Json[] {
  const items = list.parse(array) as Json[];
  return items.filter((each, i) => items.findIndex((other) => isDeepStrictEqual(other, each)) === i);
}

function merge(first: Json, second: Json, deep: Json): JsonObject {
  if (deep !== false) throw new Error('only a shallow merge (false) is supported');
  return { ...object.parse(first), ...object.parse(second) } as JsonObject;
}

function split(value: Json, splitter: Json): string[] {
  const separators = new Set(text.parse(splitter));
  const parts = [''];
  for (const character of text.parse(value)) {
    if (separators.has(character)) parts.push('');
    else parts.push(`${parts.pop()}${character}`);
  }
  return parts.filter((part) => part !== '');
}

function digest(data: Json, name: Json): string {
  const content = typeof data === 'string' ? data : JSON.stringify(data);
  return createHash(algorithm.parse(name).replace('-', '').toLowerCase()).update(content).digest('hex');
}

/** Every intrinsic function that is supported, by its name. */
export const INTRINSICS: ReadonlyMap<string, Intrinsic> = new Map<string, Intrinsic>([
  ['States.Array', (...items) => items],
  ['States.ArrayContains', (array, value) => list.parse(array).some((each) => isDeepStrictEqual(each, value))],
  ['States.ArrayGetItem', (array = null, index = null) => item(array, index)],
  ['States.ArrayLength', (array) => list.parse(array).length],
  ['States.ArrayPartition', (array = null, size = null) => partition(array, size)],
  ['States.ArrayRange', (first = null, last = null, step = null) => range(first, last, step)],
  ['States.ArrayUnique', (array = null) => unique(array)],
  ['States.Base64Decode', (value) => Buffer.from(text.parse(value), 'base64').toString('utf8')],
  ['States.Base64Encode', (value) => Buffer.from(text.parse(value)).toString('base64')],
  ['States.Format', (template = null, ...values) => format(template, ...values)],
  ['States.Hash', (data = null, name = null) => digest(data, name)],
  ['States.JsonMerge', (first = null, second = null, deep = null) => merge(first, second, deep)],
  ['States.JsonToString', (value = null) => JSON.stringify(value)],
  ['States.MathAdd', (first, second) => integer.parse(first) + integer.parse(second)],
  ['States.MathRandom', (from, to) => randomInt(integer.parse(from), integer.parse(to))],
  ['States.StringSplit', (value = null, splitter = null) => split(value, splitter)],
  ['States.StringToJson', (value) => JSON.parse(text.parse(value)) as Json],
  ['States.UUID', () => randomUUID()],
]);
