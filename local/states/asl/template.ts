import type { Json, JsonObject } from '../../types.ts';
import { DefinitionError } from './failure.ts';
import { compileIntrinsic } from './intrinsic.ts';
import { compilePath, type Evaluate } from './path.ts';

/** Compiles the value of a field that ends in `.$`: a JSONPath or an intrinsic function. */
export function compileExpression(text: string): Evaluate {
  return text.startsWith('States.') ? compileIntrinsic(text) : compilePath(text);
}

type Member = [key: string, value: Evaluate];

function compileMember(key: string, value: Json): Member {
  if (!key.endsWith('.$')) return [key, compileTemplate(value)];
  if (typeof value !== 'string') throw new DefinitionError(`the value of "${key}" must be a JSONPath or an intrinsic`);
  return [key.slice(0, -2), compileExpression(value)];
}

function isConstant(value: Json): boolean {
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(isConstant);
  return Object.entries(value).every(([key, inner]) => !key.endsWith('.$') && isConstant(inner));
}

/** Compiles a payload template (Parameters, ResultSelector, ItemSelector). */
export function compileTemplate(template: Json): Evaluate {
  if (isConstant(template)) return () => template;
  if (Array.isArray(template)) {
    const items = template.map(compileTemplate);
    return (input, context) => items.map((item) => item(input, context));
  }
  const members = Object.entries(template as JsonObject).map(([key, value]) => compileMember(key, value));
  return (input, context) => Object.fromEntries(members.map(([key, value]) => [key, value(input, context)]));
}
