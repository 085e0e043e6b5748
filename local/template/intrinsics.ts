import type { Json, JsonObject } from '../types.ts';

/** What an expression may refer to. Each throws for a name that it does not know. */
export interface Scope {
  /** Value of `Ref`: a parameter, a pseudo parameter or a resource. */
  ref(name: string): Json | undefined;
  attribute(logicalId: string, attribute: string): Json;
  condition(name: string): boolean;
  mapping(map: string, top: string, second: string): Json;
}

type Function = (argument: Json, scope: Scope, where: string) => Json | undefined;

/** `Fn::If` of the template is resolved before its branches are, so that the branch not taken may refer to nothing. */
const functions: Record<string, Function> = {
  Ref: (argument, scope, where) => scope.ref(text(argument, where)),
  'Fn::GetAtt': (argument, scope, where) => {
    const path = Array.isArray(argument)
      ? argument.map((part) => text(resolve(part, scope, where), where))
      : [text(argument, where)];
    const [logicalId = '', ...attribute] = path.join('.').split('.');
    return scope.attribute(logicalId, attribute.join('.'));
  },
  'Fn::Join': (argument, scope, where) => {
    const [separator, parts] = pair(argument, where);
    const resolved = list(resolve(parts, scope, where), where);
    return resolved.map((part) => text(part, where)).join(text(separator, where));
  },
  'Fn::Split': (argument, scope, where) => {
    const [separator, whole] = pair(argument, where);
    return text(resolve(whole, scope, where), where).split(text(separator, where));
  },
  'Fn::Select': (argument, scope, where) => {
    const [index, items] = pair(argument, where);
    const chosen = list(resolve(items, scope, where), where)[Number(text(resolve(index, scope, where), where))];
    if (chosen === undefined) throw new Error(`${where}: Fn::Select has no element ${JSON.stringify(index)}`);
    return chosen;
  },
  'Fn::If': (argument, scope, where) => {
    const [name, yes, no] = list(argument, where);
    return resolve((scope.condition(text(name, where)) ? yes : no) ?? null, scope, where);
  },
  'Fn::FindInMap': (argument, scope, where) => {
    const [map, top, second] = list(resolve(argument, scope, where), where).map((part) => text(part, where));
    return scope.mapping(map ?? '', top ?? '', second ?? '');
  },
  'Fn::Sub': substitute,
};

/**
 * The value of a template expression; `undefined` for `AWS::NoValue`. Throws on an intrinsic that it does not know,
 * naming `where` (logical id and property).
 */
export function resolve(value: Json | undefined, scope: Scope, where: string): Json | undefined {
  if (Array.isArray(value)) {
    return value.map((item, index) => resolve(item, scope, `${where}[${index}]`)).filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  const call = intrinsicOf(value, where);
  return call ? call.run(call.argument, scope, where) : resolveObject(value, scope, where);
}

/** Resolves every property of an object, dropping those that come to `AWS::NoValue`. */
export function resolveObject(value: JsonObject, scope: Scope, where: string): JsonObject {
  const resolved: JsonObject = {};
  for (const [key, inner] of Object.entries(value)) {
    const item = resolve(inner, scope, `${where}.${key}`);
    if (item !== undefined) resolved[key] = item;
  }
  return resolved;
}

function intrinsicOf(value: JsonObject, where: string): { run: Function; argument: Json } | undefined {
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length !== 1 || only === undefined) return undefined;
  const [name, argument] = only;
  const run = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (run === undefined && name.startsWith('Fn::')) throw new Error(`${where}: the runner does not know ${name}`);
  return run && { run, argument };
}

function substitute(argument: Json, scope: Scope, where: string): string {
  const [pattern, variables] = Array.isArray(argument) ? argument : [argument, {}];
  const own = (variables ?? {}) as JsonObject;
  return text(pattern, where).replace(/\$\{(!?)([^}]+)\}/g, (_match, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (Object.hasOwn(own, name)) return text(resolve(own[name], scope, where), where);
    const dot = name.indexOf('.');
    const found = dot < 0 ? scope.ref(name) : scope.attribute(name.slice(0, dot), name.slice(dot + 1));
    return text(found, where);
  });
}

function text(value: Json | undefined, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where}: expected text, found ${JSON.stringify(value)}`);
}

function list(value: Json | undefined, where: string): Json[] {
  if (Array.isArray(value)) return value;
  throw new Error(`${where}: expected a list, found ${JSON.stringify(value)}`);
}

function pair(value: Json, where: string): [Json, Json] {
  const [first, second] = list(value, where);
  if (first === undefined || second === undefined) throw new Error(`${where}: expected two arguments`);
  return [first, second];
}
