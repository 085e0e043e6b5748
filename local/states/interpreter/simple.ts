import type { Json } from '../../types.ts';
import { ERROR, StateFailure } from '../asl/failure.ts';
import type { ChoiceState, FailState, PassState, SucceedState, WaitState } from '../asl/machine.ts';
import { contextOf, type Step, until } from './frame.ts';

/** A Pass state: hands on its Result or its shaped input. */
export function performPass(step: Step, state: PassState, raw: Json): Json {
  const context = contextOf(step);
  const input = state.inputPath(raw, context);
  const shaped = state.parameters ? state.parameters(input, context) : input;
  const result = state.result === undefined ? shaped : state.result;
  return state.outputPath(state.combine(raw, result), context);
}

/** A Choice state: where its rules lead. Throws `States.NoChoiceMatched` when none holds and there is no Default. */
export function performChoice(step: Step, state: ChoiceState, raw: Json): { output: Json; next: string } {
  const context = contextOf(step);
  const input = state.inputPath(raw, context);
  const next = state.rules.find((rule) => rule.holds(input, context))?.next ?? state.default;
  if (next !== undefined) return { output: state.outputPath(input, context), next };
  const cause = `No choice rule of the state '${state.name}' holds and it has no Default`;
  throw new StateFailure(ERROR.noChoiceMatched, cause);
}

/** A Wait state: counts from when it was entered, also after a restart. */
export async function performWait(step: Step, state: WaitState, raw: Json): Promise<Json> {
  const context = contextOf(step);
  const input = state.inputPath(raw, context);
  await until(step.frame, state.until(input, context, step.enteredAt));
  return state.outputPath(input, context);
}

/** A Fail state: what it throws. */
export function performFail(step: Step, state: FailState, raw: Json): StateFailure {
  const context = contextOf(step);
  return new StateFailure(String(state.error(raw, context)), String(state.cause(raw, context)));
}

/** A Succeed state: what the flow answers. */
export function performSucceed(step: Step, state: SucceedState, raw: Json): Json {
  const context = contextOf(step);
  return state.outputPath(state.inputPath(raw, context), context);
}
