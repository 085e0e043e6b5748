import type { Json, JsonObject } from '../../types.ts';
import { compileNumeric } from './numeric.ts';

/** Tells whether one value (undefined: the field is absent) is as wanted. */
export type Condition = (value: Json | undefined) => boolean;

type Compiler = (operand: Json, where: string) => Condition;

const text = (operand: Json, where: string): string => {
  if (typeof operand !== 'string') throw new Error(`${where}: a string is needed, not ${JSON.stringify(operand)}`);
  return operand;
};

const onText =
  (test: (value: string) => boolean): Condition =>
  (value) =>
    typeof value === 'string' && test(value);

/** Conditions by the key that names them, such as `{"prefix": "x"}`. */
const COMPILERS: Record<string, Compiler> = {
  prefix: (operand, where) => {
    const wanted = text(operand, where);
    return onText((value) => value.startsWith(wanted));
  },
  suffix: (operand, where) => {
    const wanted = text(operand, where);
    return onText((value) => value.endsWith(wanted));
  },
  'equals-ignore-case': (operand, where) => {
    const wanted = text(operand, where).toLowerCase();
    return onText((value) => value.toLowerCase() === wanted);
  },
  wildcard: (operand, where) => {
    const parts = text(operand, where)
      .split('*')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const expression = new RegExp(`^${parts.join('.*')}$`, 's');
    return onText((value) => expression.test(value));
  },
  exists: (operand) => (value) => (value !== undefined) === (operand === true),
  numeric: compileNumeric,
  'anything-but': (operand, where) => {
    const refused = (Array.isArray(operand) ? operand : [operand]).map((item) => compileCondition(item, where));
    return (value) => value !== undefined && !refused.some((condition) => condition(value));
  },
};

/** Compiles one element of the list that says what a field may be. */
export function compileCondition(wanted: Json, where: string): Condition {
  if (typeof wanted !== 'object' || wanted === null) return (value) => value === wanted;
  const [key, operand, ...more] = Object.entries(wanted as JsonObject).flat() as [string, Json, ...Json[]];
  const compiler = COMPILERS[key];
  if (!compiler || more.length > 0) throw new Error(`${where}: the runner does not know ${JSON.stringify(wanted)}`);
  return compiler(operand, where);
}
