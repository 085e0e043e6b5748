import type { Json } from '../../types.ts';
import { compileRule } from './choice-rule.ts';
import { compileWait } from './compile-wait.ts';
import { compileWorking } from './compile-working.ts';
import { DefinitionError } from './failure.ts';
import type { ChoiceState, FailState, Flow, MapState, ParallelState, PassState, State, TaskState } from './machine.ts';
import { compilePath, type Evaluate } from './path.ts';
import { parseResource } from './resource.ts';
import { compileResultPath } from './result-path.ts';
import type { RawOf, RawState } from './schema.ts';
import { compileExpression, compileTemplate } from './template.ts';

/** Loads the flows inside a state. */
export interface Inner {
  branch(raw: unknown): Flow;
  processor(raw: unknown): Flow;
}

/** A filter of the input or output: absent takes all, null nothing. */
function filter(path: string | null | undefined): Evaluate {
  return path === null ? () => ({}) : compilePath(path ?? '$');
}

function commonOf(name: string, raw: Exclude<RawState, { Type: 'Fail' }>) {
  const next = 'Next' in raw ? raw.Next : undefined;
  const needsNext = raw.Type !== 'Choice' && raw.Type !== 'Succeed';
  if (needsNext && (next !== undefined) === (raw.End === true)) throw new DefinitionError('needs either Next or End');
  return { name, inputPath: filter(raw.InputPath), outputPath: filter(raw.OutputPath), next };
}

/** A number given outright or by a path. */
function secondsOf(value: number | undefined, path: string | undefined, field: string): Evaluate | undefined {
  if (value !== undefined && path !== undefined) throw new DefinitionError(`has both ${field} and ${field}Path`);
  if (path !== undefined) return compilePath(path);
  return value === undefined ? undefined : () => value;
}

function taskOf(name: string, raw: RawOf<'Task'>): TaskState {
  const resource = parseResource(raw.Resource);
  if (resource.kind !== 'function') checkInvokeParameters(raw.Parameters);
  return {
    ...commonOf(name, raw),
    ...compileWorking(raw),
    type: 'Task',
    resource,
    timeoutSeconds: secondsOf(raw.TimeoutSeconds, raw.TimeoutSecondsPath, 'TimeoutSeconds'),
    heartbeatSeconds: secondsOf(raw.HeartbeatSeconds, raw.HeartbeatSecondsPath, 'HeartbeatSeconds'),
  };
}

function checkInvokeParameters(parameters: Json | undefined): void {
  const keys = Object.keys((parameters ?? {}) as object).map((key) => key.replace(/\.\$$/, ''));
  const unknown = keys.find((key) => key !== 'FunctionName' && key !== 'Payload');
  if (unknown) throw new DefinitionError(`the parameter "${unknown}" of lambda:invoke is not supported`);
  if (!keys.includes('FunctionName')) throw new DefinitionError('lambda:invoke needs the parameter "FunctionName"');
}

function parallelOf(name: string, raw: RawOf<'Parallel'>, inner: Inner): ParallelState {
  const branches = raw.Branches.map((branch) => inner.branch(branch));
  return { ...commonOf(name, raw), ...compileWorking(raw), type: 'Parallel', branches };
}

function mapOf(name: string, raw: RawOf<'Map'>, inner: Inner): MapState {
  const { Parameters: legacySelector, ...rest } = raw;
  const selector = raw.ItemSelector ?? legacySelector;
  if ((raw.ItemProcessor === undefined) === (raw.Iterator === undefined)) {
    throw new DefinitionError('needs either ItemProcessor or Iterator');
  }
  return {
    ...commonOf(name, raw),
    ...compileWorking(rest),
    type: 'Map',
    itemsPath: compilePath(raw.ItemsPath ?? '$'),
    itemSelector: selector === undefined ? undefined : compileTemplate(selector),
    maxConcurrency: raw.MaxConcurrencyPath ? compilePath(raw.MaxConcurrencyPath) : () => raw.MaxConcurrency,
    processor: inner.processor(raw.ItemProcessor ?? raw.Iterator),
  };
}

function passOf(name: string, raw: RawOf<'Pass'>): PassState {
  return {
    ...commonOf(name, raw),
    type: 'Pass',
    parameters: raw.Parameters === undefined ? undefined : compileTemplate(raw.Parameters),
    result: raw.Result,
    combine: compileResultPath(raw.ResultPath),
  };
}

function choiceOf(name: string, raw: RawOf<'Choice'>): ChoiceState {
  const rules = raw.Choices.map((rule) => ({ holds: compileRule(rule as Json), next: rule.Next }));
  return { ...commonOf(name, raw), type: 'Choice', rules, default: raw.Default };
}

function failOf(name: string, raw: RawOf<'Fail'>): FailState {
  const text = (fixed: string | undefined, path: string | undefined): Evaluate =>
    path === undefined ? () => fixed ?? '' : compileExpression(path);
  const everything = compilePath('$');
  return {
    name,
    type: 'Fail',
    inputPath: everything,
    outputPath: everything,
    next: undefined,
    error: text(raw.Error, raw.ErrorPath),
    cause: text(raw.Cause, raw.CausePath),
  };
}

/** Compiles a state whose fields have been checked. Throws a DefinitionError without the state's name. */
export function compileState(name: string, raw: RawState, inner: Inner): State {
  switch (raw.Type) {
    case 'Task':
      return taskOf(name, raw);
    case 'Parallel':
      return parallelOf(name, raw, inner);
    case 'Map':
      return mapOf(name, raw, inner);
    case 'Pass':
      return passOf(name, raw);
    case 'Wait':
      return { ...commonOf(name, raw), type: 'Wait', until: compileWait(raw) };
    case 'Choice':
      return choiceOf(name, raw);
    case 'Succeed':
      return { ...commonOf(name, raw), type: 'Succeed' };
    case 'Fail':
      return failOf(name, raw);
  }
}
