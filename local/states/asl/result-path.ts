import type { Json } from '../../types.ts';
import { ERROR, StateFailure } from './failure.ts';
import { parseReferencePath } from './path.ts';

/** Combines a state's raw input with its result. Throws `States.ResultPathMatchFailure` where they do not fit. */
export type Combine = (raw: Json, result: Json) => Json;

function mismatch(text: string): StateFailure {
  const cause = `Unable to apply the ReferencePath '${text}' to the input: it does not lead through objects and arrays`;
  return new StateFailure(ERROR.resultPathMatchFailure, cause);
}

/** Copies along the path, never in place: branches of a Parallel share their input. */
function placed(at: Array<string | number>, depth: number, raw: Json | undefined, result: Json, text: string): Json {
  const part = at[depth];
  if (part === undefined) return result;
  if (typeof part === 'number') {
    if (!Array.isArray(raw) || part >= raw.length) throw mismatch(text);
    return raw.with(part, placed(at, depth + 1, raw[part], result, text));
  }
  if (raw !== undefined && (raw === null || typeof raw !== 'object' || Array.isArray(raw))) throw mismatch(text);
  const inner = raw !== undefined && Object.hasOwn(raw, part) ? raw[part] : undefined;
  return { ...raw, [part]: placed(at, depth + 1, inner, result, text) };
}

/** Compiles a ResultPath: absent or `$` takes the result, null keeps the input, else the result is put at the path. */
export function compileResultPath(text: string | null | undefined): Combine {
  if (text === null) return (raw) => raw;
  if (text === undefined || text === '$') return (_, result) => result;
  const at = parseReferencePath(text);
  return (raw, result) => placed(at, 0, raw, result, text);
}
