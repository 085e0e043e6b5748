import { valueAt } from '../canonical/json-pointer.ts';
import type { FormCondition } from './types.ts';

/** Whether a condition holds on a form, which may be sealed: no condition is about an identity number. */
export const holds = (condition: FormCondition, form: unknown): boolean => {
  const value = valueAt(form, condition.pointer);
  if ('equals' in condition) return value === condition.equals;
  if ('present' in condition) return (value !== undefined) === condition.present;
  return Array.isArray(value) && value.length > condition.moreThan;
};

/** Whether something of the catalogue applies to a form; without a condition it always does. */
export const applies = (entry: { appliesWhen?: FormCondition }, form: unknown): boolean =>
  entry.appliesWhen === undefined || holds(entry.appliesWhen, form);
