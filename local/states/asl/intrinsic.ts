import type { Json, JsonObject } from '../../types.ts';
import { DefinitionError, ERROR, StateFailure } from './failure.ts';
import { INTRINSICS } from './intrinsics.ts';
import { compilePath, type Evaluate } from './path.ts';

/** Reads one argument of a call and says where it ended. */
type Parsed = [value: Evaluate, end: number];

const CALL = /\s*(States\.\w+)\(/y;
const STRING = /\s*'((?:[^'\\]|\\.)*)'/y;
const LITERAL = /\s*(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?=\s*[,)])/y;
const PATH = /\s*(\$(?:[^,()\s['"]|\[(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^\]'"]*)\])*)/y;
const SEPARATOR = /\s*([,)])/y;

function match(pattern: RegExp, text: string, at: number): [found: string, end: number] | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : [found, pattern.lastIndex];
}

function parseArgument(text: string, at: number): Parsed {
  if (match(CALL, text, at)) return parseCall(text, at);
  const string = match(STRING, text, at);
  // Format needs the escapes of its braces, so they are left in; every other escape is undone here.
  if (string) return [constant(string[0].replace(/\\([^{}])/g, '$1')), string[1]];
  const literal = match(LITERAL, text, at);
  if (literal) return [constant(JSON.parse(literal[0]) as Json), literal[1]];
  const path = match(PATH, text, at);
  if (path) return [compilePath(path[0]), path[1]];
  throw new DefinitionError(`cannot read an argument of the intrinsic "${text}" at "${text.slice(at)}"`);
}

function constant(value: Json): Evaluate {
  return () => value;
}

function parseArguments(text: string, start: number): [Evaluate[], number] {
  const args: Evaluate[] = [];
  let at = start;
  const empty = match(SEPARATOR, text, at);
  if (empty?.[0] === ')') return [args, empty[1]];
  for (;;) {
    const [value, end] = parseArgument(text, at);
    args.push(value);
    const separator = match(SEPARATOR, text, end);
    if (!separator) throw new DefinitionError(`the intrinsic "${text}" is not closed`);
    at = separator[1];
    if (separator[0] === ')') return [args, at];
  }
}

function parseCall(text: string, at: number): Parsed {
  const [name, start] = match(CALL, text, at) ?? ['', at];
  const intrinsic = INTRINSICS.get(name);
  if (!intrinsic) throw new DefinitionError(`the intrinsic function "${name || text}" is not supported`);
  const [args, end] = parseArguments(text, start);
  const call = (input: Json, context: JsonObject): Json => {
    const values = args.map((argument) => argument(input, context));
    try {
      return intrinsic(...values);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StateFailure(ERROR.intrinsicFailure, `The function '${text}' had the following error: ${reason}`);
    }
  };
  return [call, end];
}

/** Compiles a call such as `States.Format('{}-{}', $.a, $$.State.Name)`. Its failures are `States.IntrinsicFailure`. */
export function compileIntrinsic(text: string): Evaluate {
  const [call, end] = parseCall(text, 0);
  if (text.slice(end).trim() !== '') throw new DefinitionError(`"${text.slice(end)}" follows the intrinsic "${text}"`);
  return call;
}
