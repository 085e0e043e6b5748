import type { Json, JsonObject } from '../../types.ts';
import { docFrom } from '../asl/document.ts';
import { runtimeFailure, StateFailure } from '../asl/failure.ts';
import type { TaskState } from '../asl/machine.ts';
import type { AttemptRecord } from './events.ts';
import { contextOf, type Step } from './frame.ts';
import { TaskAttempt } from './task-attempt.ts';
import { taskEvents } from './task-events.ts';

/** The evaluated call of one attempt: taken from the journal where it is there. */
interface Call {
  at: number;
  functionName: string;
  payload: string;
  timeoutSeconds: number | undefined;
  heartbeatSeconds: number | undefined;
}

function seconds(value: Json | undefined, field: string): number | undefined {
  if (value === undefined || (typeof value === 'number' && value > 0)) return value;
  throw runtimeFailure(`${field} must be a positive number of seconds, not ${JSON.stringify(value)}`);
}

function callFrom(state: TaskState, parameters: string): Pick<Call, 'functionName' | 'payload'> {
  if (state.resource.kind === 'function') return { functionName: state.resource.functionName, payload: parameters };
  const { FunctionName: name, Payload: payload = {} } = JSON.parse(parameters) as JsonObject;
  if (typeof name !== 'string') throw runtimeFailure('The parameter FunctionName of lambda:invoke must be a string');
  return { functionName: name, payload: JSON.stringify(payload) };
}

/** Evaluates the parameters of a fresh attempt and journals that it is scheduled. */
function schedule(step: Step, state: TaskState, input: Json, token: string | undefined): Call {
  const { frame } = step;
  const context = contextOf(step, token === undefined ? undefined : { Task: { Token: token } });
  const evaluated = state.parameters ? state.parameters(input, context) : input;
  const parameters = JSON.stringify(evaluated);
  const call = callFrom(state, parameters);
  const timeoutSeconds = seconds(state.timeoutSeconds?.(input, context), 'TimeoutSeconds');
  const heartbeatSeconds = seconds(state.heartbeatSeconds?.(input, context), 'HeartbeatSeconds');
  const events = taskEvents(state.resource);
  const at = frame.record(step.path, events.scheduled, events.schedule(parameters, timeoutSeconds, heartbeatSeconds));
  frame.record(step.path, events.started, events.resource);
  return { ...call, at, timeoutSeconds, heartbeatSeconds };
}

function recalledCall(state: TaskState, record: AttemptRecord): Call {
  const { at, timeoutSeconds, heartbeatSeconds, parameters = 'null' } = record;
  return { ...callFrom(state, parameters), at, timeoutSeconds, heartbeatSeconds };
}

/** Runs one attempt at a Task. Its failures are journalled before they are thrown. */
export async function attemptTask(step: Step, state: TaskState, index: number, input: Json): Promise<Json> {
  const record = step.recalled?.attempts[index];
  const outcome = record?.outcome;
  if (outcome?.ok) return docFrom(outcome.output ?? 'null').value;
  if (outcome) throw new StateFailure(outcome.error, outcome.cause, outcome.at);
  const { tasks } = step.frame.run;
  const token = state.resource.kind === 'waitForTaskToken' ? tasks.tokenOf(step.path, index) : undefined;
  const call = record ? recalledCall(state, record) : schedule(step, state, input, token);
  return new Promise((resolve, reject) => {
    const attempt = new TaskAttempt(step, state, { resolve, reject });
    attempt.deadlines(call, record?.beatAt ?? call.at);
    const { functionName, payload } = call;
    const submitted = record?.submitted ?? false;
    attempt.begin({ path: step.path, attempt: index, state: state.name, functionName, payload, token, submitted });
  });
}
