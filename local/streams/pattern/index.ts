import type { Json, JsonObject } from '../../types.ts';
import { type Condition, compileCondition } from './condition.ts';

/** Tells whether an event matches. */
export type Matcher = (event: Json) => boolean;

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Compiles a pattern of EventBridge's language, which event source mappings use as well: objects name fields, arrays
 * list what a field may be. Throws for a condition that it does not know, naming `where`.
 */
export function compilePattern(pattern: Json, where: string): Matcher {
  if (!isObject(pattern)) throw new Error(`${where}: a pattern must be an object`);
  const fields = Object.entries(pattern).map(([name, wanted]): Matcher => {
    if (name === '$or') return anyOf(wanted, where);
    const match = compileField(wanted, `${where}.${name}`);
    return (event) => match(isObject(event) ? event[name] : undefined);
  });
  return (event) => fields.every((field) => field(event));
}

function anyOf(alternatives: Json, where: string): Matcher {
  if (!Array.isArray(alternatives)) throw new Error(`${where}: $or must be a list`);
  const matchers = alternatives.map((alternative) => compilePattern(alternative, where));
  return (event) => matchers.some((matcher) => matcher(event));
}

function compileField(wanted: Json, where: string): (value: Json | undefined) => boolean {
  if (isObject(wanted)) {
    const nested = compilePattern(wanted, where);
    // A field that holds a list of objects matches when one of them does.
    return (value) => (Array.isArray(value) ? value.some(nested) : nested(value ?? null));
  }
  if (!Array.isArray(wanted)) throw new Error(`${where}: what a field may be must be a list`);
  const conditions = wanted.map((item) => compileCondition(item, where));
  return (value) => conditions.some((condition) => matches(condition, value));
}

/** A list in an event matches when one of its elements does. */
function matches(condition: Condition, value: Json | undefined): boolean {
  return Array.isArray(value) ? value.some(condition) : condition(value);
}
