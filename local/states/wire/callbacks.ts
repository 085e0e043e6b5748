import * as z from 'zod';
import { PAYLOAD_LIMIT } from '../asl/document.ts';
import type { TaskSink } from '../interpreter/run.ts';
import type { LiveTasks } from '../live-tasks.ts';
import { ServiceError } from '../service-error.ts';
import type { Tokens } from '../tokens.ts';
import { type Operation, operation } from './protocol.ts';

const token = z.string().min(1).max(2048);
const successShape = z.object({ taskToken: token, output: z.string().max(PAYLOAD_LIMIT) });
const failureShape = z.object({
  taskToken: token,
  error: z.string().max(256).default(''),
  cause: z.string().max(32_768).default(''),
});
const heartbeatShape = z.object({ taskToken: token });

function closed(): ServiceError {
  return new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
}

function checkOutput(output: string): void {
  try {
    JSON.parse(output);
  } catch (error) {
    throw new ServiceError('InvalidOutput', `Invalid Output: '${error instanceof Error ? error.message : error}'`);
  }
}

/** SendTaskSuccess, SendTaskFailure and SendTaskHeartbeat. */
export function callbackOperations(tasks: LiveTasks, tokens: Tokens): Record<string, Operation> {
  const taskOf = (taskToken: string): TaskSink => {
    const task = tasks.waitingFor(taskToken);
    if (task) return task;
    throw tokens.isOurs(taskToken) ? closed() : new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
  };
  const told = (taken: boolean) => {
    if (!taken) throw closed();
    return {};
  };
  return {
    SendTaskSuccess: operation(successShape, async ({ taskToken, output }) => {
      const task = taskOf(taskToken);
      checkOutput(output);
      return told(task.succeeded(output));
    }),
    SendTaskFailure: operation(failureShape, async ({ taskToken, error, cause }) =>
      told(taskOf(taskToken).failed(error, cause)),
    ),
    SendTaskHeartbeat: operation(heartbeatShape, async ({ taskToken }) => told(taskOf(taskToken).heartbeat())),
  };
}
