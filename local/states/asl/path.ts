import type { Json, JsonObject } from '../../types.ts';
import { DefinitionError, runtimeFailure } from './failure.ts';

/** Computes a value from a state's input and the context object (`$$`). Throws a StateFailure. */
export type Evaluate = (input: Json, context: JsonObject) => Json;

const EVERY = Symbol('every');
/** One step of a JSONPath: a member, an index (negative from the end), every element, or a slice. */
type Part = string | number | typeof EVERY | { from: number; to: number | undefined };

/** A parsed JSONPath: over the input (`$`) or the context object (`$$`). */
export interface Path {
  text: string;
  root: 'input' | 'context';
  parts: Part[];
}

const PART =
  /\.(?<name>[\p{L}_$][\p{L}\p{N}_$-]*)|\.\*|\[\*\]|\[(?<index>-?\d+)\]|\[(?<from>\d*):(?<to>\d*)\]|\[(?:'(?<single>(?:[^'\\]|\\.)*)'|"(?<double>(?:[^"\\]|\\.)*)")\]/uy;

function partOf(match: RegExpExecArray): Part {
  const { name, index, from, to, single, double } = match.groups ?? {};
  const quoted = single ?? double;
  if (name !== undefined) return name;
  if (quoted !== undefined) return quoted.replace(/\\(.)/g, '$1');
  if (index !== undefined) return Number(index);
  if (from !== undefined) return { from: Number(from), to: to ? Number(to) : undefined };
  return EVERY;
}

/** Parses a JSONPath of members, indexes, slices and wildcards. Filters and `..` are refused with a DefinitionError. */
export function parsePath(text: string): Path {
  const root = text.startsWith('$$') ? 'context' : 'input';
  if (!text.startsWith('$')) throw new DefinitionError(`"${text}" is not a JSONPath`);
  const parts: Part[] = [];
  let position = root === 'context' ? 2 : 1;
  while (position < text.length) {
    PART.lastIndex = position;
    const match = PART.exec(text);
    if (!match) throw new DefinitionError(`JSONPath "${text}" is not supported from "${text.slice(position)}" on`);
    parts.push(partOf(match));
    position = PART.lastIndex;
  }
  return { text, root, parts };
}

/** A path that names exactly one place: members and indexes from zero, as ResultPath needs. */
export function parseReferencePath(text: string): Array<string | number> {
  const path = parsePath(text);
  const definite = path.parts.filter((part) => typeof part === 'string' || (typeof part === 'number' && part >= 0));
  if (path.root === 'context' || definite.length !== path.parts.length) {
    throw new DefinitionError(`"${text}" is not a reference path`);
  }
  return definite as Array<string | number>;
}

function one(value: Json, part: string | number): Json | undefined {
  if (typeof part === 'number') return Array.isArray(value) ? value.at(part) : undefined;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.hasOwn(value, part) ? value[part] : undefined;
}

function many(value: Json, part: Part): Json[] {
  if (part === EVERY) return value !== null && typeof value === 'object' ? Object.values(value) : [];
  if (typeof part === 'object') return Array.isArray(value) ? value.slice(part.from, part.to) : [];
  const found = one(value, part);
  return found === undefined ? [] : [found];
}

/** What the path finds; undefined where it finds nothing. A path with a wildcard or a slice finds an array. */
export function lookUp(path: Path, input: Json, context: JsonObject): Json | undefined {
  let value: Json | undefined = path.root === 'context' ? context : input;
  for (const [i, part] of path.parts.entries()) {
    if (typeof part !== 'string' && typeof part !== 'number') return spread(path.parts.slice(i), value);
    value = one(value, part);
    if (value === undefined) return undefined;
  }
  return value;
}

function spread(parts: Part[], value: Json): Json {
  return parts.reduce<Json[]>((values, part) => values.flatMap((each) => many(each, part)), [value]);
}

/** An evaluator of the path; finding nothing is a `States.Runtime` failure. */
export function compilePath(text: string): Evaluate {
  const path = parsePath(text);
  if (path.parts.length === 0) return path.root === 'context' ? (_, context) => context : (input) => input;
  return (input, context) => {
    const found = lookUp(path, input, context);
    if (found === undefined) throw runtimeFailure(`The JSONPath '${text}' could not be found in the input`);
    return found;
  };
}
