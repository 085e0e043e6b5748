import { tokensOf } from '../canonical/json-pointer.ts';
import type { FormCondition } from './types.ts';

const valueAt = (document: unknown, pointer: string): unknown =>
  tokensOf(pointer).reduce<unknown>(
    (value, token) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, token)
        ? (value as Record<string, unknown>)[token]
        : undefined,
    document,
  );

/** Whether something of the catalogue applies to a form; without a condition it always does. */
export const applies = (entry: { appliesWhen?: FormCondition }, form: unknown): boolean =>
  entry.appliesWhen === undefined || valueAt(form, entry.appliesWhen.pointer) === entry.appliesWhen.equals;
