import type { JsonObject } from '../../types.ts';
import type { TaskResource } from '../asl/resource.ts';

/** How the history names what happens to a Task: `Task…` for integrations, `LambdaFunction…` for a plain ARN. */
export interface TaskEvents {
  scheduled: string;
  started: string;
  succeeded: string;
  failed: string;
  timedOut: string;
  /** Details that every event of the kind carries. */
  resource: JsonObject;
  schedule(parameters: string, timeoutSeconds?: number, heartbeatSeconds?: number): JsonObject;
}

function named(prefix: string, resource: JsonObject, about: JsonObject, input: string): TaskEvents {
  return {
    scheduled: `${prefix}Scheduled`,
    started: `${prefix}Started`,
    succeeded: `${prefix}Succeeded`,
    failed: `${prefix}Failed`,
    timedOut: `${prefix}TimedOut`,
    resource,
    schedule: (parameters, timeoutSeconds, heartbeatSeconds) => ({
      ...about,
      [input]: parameters,
      ...(timeoutSeconds !== undefined && { timeoutInSeconds: timeoutSeconds }),
      ...(heartbeatSeconds !== undefined && { heartbeatInSeconds: heartbeatSeconds }),
    }),
  };
}

const INVOKE = { resourceType: 'lambda', resource: 'invoke' };
const CALLBACK = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
const KINDS = {
  invoke: named('Task', INVOKE, INVOKE, 'parameters'),
  waitForTaskToken: named('Task', CALLBACK, CALLBACK, 'parameters'),
};

/** The names for a resource. */
export function taskEvents(resource: TaskResource): TaskEvents {
  if (resource.kind !== 'function') return KINDS[resource.kind];
  return named('LambdaFunction', {}, { resource: resource.functionName }, 'input');
}
