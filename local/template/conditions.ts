import type { Json } from '../types.ts';
import { resolve, type Scope } from './intrinsics.ts';

/** Whether a condition expression of the template holds. Throws on anything but And, Or, Not, Equals and Condition. */
export function holds(expression: Json | undefined, scope: Scope, where: string): boolean {
  if (typeof expression !== 'object' || expression === null || Array.isArray(expression)) {
    throw new Error(`${where}: expected a condition, found ${JSON.stringify(expression)}`);
  }
  const [name = '', argument = null] = Object.entries(expression)[0] ?? [];
  if (name === 'Condition' && typeof argument === 'string') return scope.condition(argument);
  if (!Array.isArray(argument)) throw new Error(`${where}: the runner does not know the condition ${name}`);
  const inner = (item: Json): boolean => holds(item, scope, where);
  switch (name) {
    case 'Fn::And':
      return argument.every(inner);
    case 'Fn::Or':
      return argument.some(inner);
    case 'Fn::Not':
      return argument[0] !== undefined && !inner(argument[0]);
    case 'Fn::Equals': {
      const [left, right] = argument.map((item) => JSON.stringify(resolve(item, scope, where)));
      return left === right;
    }
    default:
      throw new Error(`${where}: the runner does not know the condition ${name}`);
  }
}
