import type { Json } from '../../types.ts';
import { type Doc, docFrom, docOf } from '../asl/document.ts';
import { runtimeFailure, type StateFailure } from '../asl/failure.ts';
import type { Flow, State } from '../asl/machine.ts';
import { failureOf } from './attempts.ts';
import type { Frame, Step } from './frame.ts';
import { matches } from './retry.ts';
import { performChoice, performFail, performPass, performSucceed, performWait } from './simple.ts';
import { performWorking } from './working.ts';

/** How a state was left: without a next state its flow ends. */
interface Exit {
  output: Doc;
  next: string | undefined;
}

/**
 * Runs a flow from its first state to its end and answers its output. Steps that the journal knows answer at once.
 * Throws a StateFailure that no Catch took, or Closed when its frame was closed.
 */
export async function runFlow(flow: Flow, frame: Frame, input: Doc): Promise<Doc> {
  let exit: Exit = { output: input, next: flow.startAt };
  for (let n = 0; exit.next !== undefined; n += 1) {
    const state = flow.states.get(exit.next);
    if (!state) throw runtimeFailure(`There is no state '${exit.next}'`);
    const step = enter(frame, state, `${frame.path}${n}`, exit.output);
    exit = recalledExit(step) ?? (await leave(step, state, exit.output));
    frame.assertOpen();
  }
  return exit.output;
}

function enter(frame: Frame, state: State, path: string, input: Doc): Step {
  const recalled = frame.run.recall(path);
  const step: Step = { frame, path, state, enteredAt: 0, recalled, retryCount: 0 };
  frame.current = step;
  if (recalled) {
    step.enteredAt = recalled.enteredAt;
    frame.lastEvent = recalled.lastEvent;
  } else {
    step.enteredAt = frame.record(path, `${state.type}StateEntered`, { name: state.name, input: input.text });
  }
  return step;
}

function recalledExit(step: Step): Exit | undefined {
  const exit = step.recalled?.exit;
  return exit && { output: docFrom(exit.output), next: exit.next };
}

async function leave(step: Step, state: State, input: Doc): Promise<Exit> {
  let exit: Exit;
  try {
    const result = perform(step, state, input.value);
    const { output, next } = result instanceof Promise ? await result : result;
    exit = { output: docOf(output), next };
  } catch (error) {
    const failure = failureOf(error);
    step.frame.assertOpen();
    exit = caught(state, input.value, failure);
  }
  step.frame.assertOpen();
  const memo = exit.next === undefined ? undefined : { next: exit.next };
  step.frame.record(step.path, `${state.type}StateExited`, { name: state.name, output: exit.output.text }, memo);
  step.frame.current = undefined;
  return exit;
}

interface Result {
  output: Json;
  next: string | undefined;
}

function perform(step: Step, state: State, raw: Json): Result | Promise<Result> {
  switch (state.type) {
    case 'Pass':
      return { output: performPass(step, state, raw), next: state.next };
    case 'Choice':
      return performChoice(step, state, raw);
    case 'Wait':
      return performWait(step, state, raw).then((output) => ({ output, next: state.next }));
    case 'Succeed':
      return { output: performSucceed(step, state, raw), next: undefined };
    case 'Fail':
      throw performFail(step, state, raw);
    default:
      return performWorking(step, state, raw).then((output) => ({ output, next: state.next }));
  }
}

/** Where a Catch leads with this failure; throws the failure where none takes it. */
function caught(state: State, raw: Json, failure: StateFailure): Exit {
  const catcher = 'catch' in state ? state.catch.find(({ errors }) => matches(errors, failure.error)) : undefined;
  if (!catcher) throw failure;
  const output = catcher.combine(raw, { Error: failure.error, Cause: failure.cause });
  return { output: docOf(output), next: catcher.next };
}
