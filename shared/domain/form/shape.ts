import type * as z from 'zod';
import { pointerOf } from '../canonical/json-pointer.ts';
import type { FormProblem } from './problem.ts';
import { isShapeCode, type ShapeCode } from './shape-codes.ts';

type Issue = z.core.$ZodIssue;

/** A problem of shape, and the pointer to all that cannot be relied on because of it. */
export interface ShapeFault {
  problem: FormProblem;
  /** Absent where nothing is spoilt: an unknown field stands beside what is known. */
  spoils?: string;
}

/** The faults of shape that a schema finds in a value; none means that it has the schema's type. */
export function shapeFaults(schema: z.ZodType, value: unknown): ShapeFault[] {
  // `reportInput` lets a missing field be told from a wrong one; nothing of it goes into a problem.
  const parsed = schema.safeParse(value, { reportInput: true });
  return parsed.success ? [] : onceEach(parsed.error.issues.flatMap(faultsOf));
}

/** A number below all safe integers is below the field's own minimum too: of two equal problems the later, closer one is kept. */
function onceEach(faults: readonly ShapeFault[]): ShapeFault[] {
  return [...new Map(faults.map((fault) => [`${fault.problem.code} ${fault.problem.pointer}`, fault])).values()];
}

/** The problems of shape alone, for whoever has no rules to run. */
export function shapeProblems(schema: z.ZodType, value: unknown): FormProblem[] {
  return shapeFaults(schema, value).map(({ problem }) => problem);
}

function faultsOf(issue: Issue): ShapeFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((field) => ({
      problem: { pointer: pointerOf([...issue.path, field]), code: 'form.unknown-field', params: { field } },
    }));
  }
  // Without its discriminator, nothing is known of the whole object around it.
  const spoilt = issue.code === 'invalid_union' ? issue.path.slice(0, -1) : issue.path;
  return [{ problem: problemOf(issue), spoils: pointerOf(spoilt) }];
}

function problemOf(issue: Issue): FormProblem {
  const pointer = pointerOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return missing(issue) ?? { pointer, code: 'form.wrong-type', params: { expected: issue.expected } };
    case 'invalid_value':
      return missing(issue) ?? notAllowed(pointer, issue.values);
    case 'invalid_union':
      return unionProblem(issue);
    case 'too_small':
      return { pointer, code: smallCode(issue.origin), params: { min: Number(issue.minimum) } };
    case 'too_big':
      return { pointer, code: bigCode(issue.origin), params: { max: Number(issue.maximum) } };
    case 'custom':
      return { pointer, code: isShapeCode(issue.params?.code) ? issue.params.code : 'form.invalid' };
    default:
      return { pointer, code: 'form.invalid' };
  }
}

/** A union by a discriminator points at the discriminator, but gives the whole object as its input. */
function unionProblem(issue: z.core.$ZodIssueInvalidUnion): FormProblem {
  const pointer = pointerOf(issue.path);
  const { discriminator, input } = issue;
  const options = 'options' in issue ? issue.options : undefined;
  if (discriminator === undefined || !options || typeof input !== 'object' || input === null) {
    return { pointer, code: 'form.invalid' };
  }
  return Object.hasOwn(input, discriminator) ? notAllowed(pointer, options) : { pointer, code: 'form.required' };
}

function missing(issue: Issue): FormProblem | undefined {
  return issue.input === undefined ? { pointer: pointerOf(issue.path), code: 'form.required' } : undefined;
}

function notAllowed(pointer: string, values: readonly unknown[]): FormProblem {
  return { pointer, code: 'form.not-allowed', params: { allowed: values.map(String).join(', ') } };
}

function smallCode(origin: string): ShapeCode {
  if (origin === 'string') return 'form.too-short';
  return origin === 'array' ? 'form.too-few' : 'form.too-small';
}

function bigCode(origin: string): ShapeCode {
  if (origin === 'string') return 'form.too-long';
  return origin === 'array' ? 'form.too-many' : 'form.too-big';
}
