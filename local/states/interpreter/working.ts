import type { Json, JsonObject } from '../../types.ts';
import { type Doc, docOf } from '../asl/document.ts';
import { runtimeFailure } from '../asl/failure.ts';
import type { MapState, ParallelState, TaskState, Working } from '../asl/machine.ts';
import { withRetries } from './attempts.ts';
import { attemptTogether } from './branches.ts';
import { contextOf, type Step } from './frame.ts';
import { attemptTask } from './task.ts';

/** AWS runs at most this many inline iterations at once. */
const INLINE_CONCURRENCY = 40;

/** Runs a Task, Parallel or Map state from its raw input to its output. Throws a StateFailure. */
export async function performWorking(
  step: Step,
  state: TaskState | ParallelState | MapState,
  raw: Json,
): Promise<Json> {
  const input = state.inputPath(raw, contextOf(step));
  const result = await withRetries(step, state, attemptOf(step, state, input));
  return shape(step, state, raw, result);
}

function shape(step: Step, state: Working, raw: Json, result: Json): Json {
  const context = contextOf(step);
  const selected = state.resultSelector ? state.resultSelector(result, context) : result;
  return state.outputPath(state.combine(raw, selected), context);
}

function attemptOf(
  step: Step,
  state: TaskState | ParallelState | MapState,
  input: Json,
): (index: number) => Promise<Json> {
  if (state.type === 'Task') return (index) => attemptTask(step, state, index, input);
  if (state.type === 'Parallel') return (index) => attemptParallel(step, state, index, input);
  return (index) => attemptMap(step, state, index, input);
}

function attemptParallel(step: Step, state: ParallelState, index: number, input: Json): Promise<Json> {
  const shared: Doc = docOf(state.parameters ? state.parameters(input, contextOf(step)) : input);
  const jobs = state.branches.map((flow) => ({ flow, input: shared }));
  return attemptTogether(step, index, jobs, jobs.length, { type: 'Parallel', iterations: false });
}

async function attemptMap(step: Step, state: MapState, index: number, input: Json): Promise<Json> {
  const context = contextOf(step);
  const items = state.itemsPath(input, context);
  if (!Array.isArray(items)) throw runtimeFailure(`The items of the Map state '${state.name}' are not an array`);
  const jobs = items.map((value, position) => {
    const item: JsonObject = { Index: position, Value: value };
    const selected = state.itemSelector?.(input, { ...context, Map: { Item: item } }) ?? value;
    return { flow: state.processor, input: docOf(selected), item };
  });
  const limit = Number(state.maxConcurrency(input, context)) || INLINE_CONCURRENCY;
  const started = { length: items.length };
  return attemptTogether(step, index, jobs, limit, { type: 'Map', started, iterations: true });
}
