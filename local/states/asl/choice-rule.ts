import type { Json, JsonObject } from '../../types.ts';
import { COMPARISONS, TYPE_TESTS, wildcard } from './comparison.ts';
import { DefinitionError, runtimeFailure } from './failure.ts';
import { compilePath, lookUp, parsePath } from './path.ts';

/** Does a rule of a Choice state hold? Throws `States.Runtime` when it reads a value that is not there. */
export type Holds = (input: Json, context: JsonObject) => boolean;

function rulesOf(value: Json | undefined, operator: string): Holds[] {
  if (!Array.isArray(value) || value.length === 0) throw new DefinitionError(`"${operator}" needs a list of rules`);
  return value.map(compileRule);
}

function variable(text: string): (input: Json, context: JsonObject) => Json {
  const path = parsePath(text);
  return (input, context) => {
    const found = lookUp(path, input, context);
    if (found !== undefined) return found;
    throw runtimeFailure(`Invalid path '${text}': The choice state's condition path references an invalid value.`);
  };
}

function presence(text: string, expected: Json): Holds {
  const path = parsePath(text);
  return (input, context) => (lookUp(path, input, context) !== undefined) === expected;
}

function stringMatches(read: ReturnType<typeof variable>, operand: Json): Holds {
  if (typeof operand !== 'string') throw new DefinitionError('"StringMatches" needs a string');
  const pattern = wildcard(operand);
  return (input, context) => {
    const value = read(input, context);
    return typeof value === 'string' && pattern.test(value);
  };
}

function comparison(operator: string, text: string, operand: Json): Holds {
  if (operator === 'IsPresent') return presence(text, operand);
  const read = variable(text);
  if (operator === 'StringMatches') return stringMatches(read, operand);
  const test = TYPE_TESTS.get(operator);
  if (test) return (input, context) => test(read(input, context)) === operand;
  const fromPath = operator.endsWith('Path');
  const compare = COMPARISONS.get(fromPath ? operator.slice(0, -4) : operator);
  if (!compare) throw new DefinitionError(`the comparison "${operator}" is not supported`);
  const other = fromPath ? compilePath(String(operand)) : () => operand;
  return (input, context) => compare(read(input, context), other(input, context));
}

/** Compiles one rule, its `Next` and `Comment` aside: a comparison, or And, Or, Not of rules. */
export function compileRule(rule: Json): Holds {
  if (rule === null || typeof rule !== 'object' || Array.isArray(rule))
    throw new DefinitionError('a rule is an object');
  const { Next: _next, Comment: _comment, Variable: path, ...rest } = rule;
  const [[operator, operand] = ['', null], ...others] = Object.entries(rest);
  if (others.length > 0) throw new DefinitionError(`a rule has one operator, not also "${others[0]?.[0]}"`);
  if (operator === 'Not' && operand !== undefined) {
    const negated = compileRule(operand);
    return (input, context) => !negated(input, context);
  }
  if (operator === 'And' || operator === 'Or') {
    const rules = rulesOf(operand, operator);
    return (input, context) => rules[operator === 'And' ? 'every' : 'some']((each) => each(input, context));
  }
  if (typeof path !== 'string' || operand === undefined) throw new DefinitionError('a rule needs a "Variable"');
  return comparison(operator, path, operand);
}
