import { pointerOf } from '../canonical/json-pointer.ts';
import type { FormProblem } from './problem.ts';

/** How much of a form is read at all, whatever it says: far above what any true form needs. */
export const bounds = { depth: 12, values: 20_000, fields: 100, elements: 200, text: 4_000, fieldName: 100 } as const;

interface Place {
  value: unknown;
  path: readonly (string | number)[];
}

/**
 * Why a JSON value is too big or too deep to be looked at, or undefined. It walks without recursion and stops at the
 * first fault, so that a megabyte of brackets costs no more than the depth that is allowed.
 */
export function outOfBounds(document: unknown): FormProblem | undefined {
  const open: Place[] = [{ value: document, path: [] }];
  let values = 0;
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    values += 1;
    const problem = values > bounds.values ? tooLarge() : problemOf(place);
    if (problem) return problem;
    open.push(...membersOf(place));
  }
  return undefined;
}

function problemOf({ value, path }: Place): FormProblem | undefined {
  const pointer = pointerOf(path);
  if (path.length > bounds.depth) return { pointer, code: 'form.too-deep', params: { max: bounds.depth } };
  if (typeof value === 'string' && value.length > bounds.text) {
    return { pointer, code: 'form.too-long', params: { max: bounds.text } };
  }
  // JSON can name half a character (a lone surrogate), which no digest, signature or database can hold.
  if (typeof value === 'string' && !value.isWellFormed()) return { pointer, code: 'form.not-unicode' };
  if (Array.isArray(value) && value.length > bounds.elements) {
    return { pointer, code: 'form.too-many', params: { max: bounds.elements } };
  }
  return isObject(value) ? fieldsProblem(value, pointer) : undefined;
}

function fieldsProblem(value: object, pointer: string): FormProblem | undefined {
  const names = Object.keys(value);
  if (names.length > bounds.fields) return { pointer, code: 'form.too-many', params: { max: bounds.fields } };
  if (!names.every((name) => name.isWellFormed())) return { pointer, code: 'form.not-unicode' };
  const long = names.some((name) => name.length > bounds.fieldName);
  return long ? { pointer, code: 'form.too-long', params: { max: bounds.fieldName } } : undefined;
}

function tooLarge(): FormProblem {
  return { pointer: '', code: 'form.too-large', params: { max: bounds.values } };
}

function membersOf({ value, path }: Place): Place[] {
  if (Array.isArray(value)) return value.map((element, index) => ({ value: element, path: [...path, index] }));
  if (!isObject(value)) return [];
  return Object.entries(value).map(([key, member]) => ({ value: member, path: [...path, key] }));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
