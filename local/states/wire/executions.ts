import * as z from 'zod';
import type { JsonObject } from '../../types.ts';
import { parseArn } from '../arn.ts';
import { PAYLOAD_LIMIT } from '../asl/document.ts';
import type { Engine } from '../engine.ts';
import type { Queries } from '../journal/queries.ts';
import { type ExecutionRow, STATUSES } from '../journal/rows.ts';
import type { Machines } from '../machines.ts';
import { invalidArn, ServiceError } from '../service-error.ts';
import { pageOf, pagePosition, pageSize } from './paging.ts';
import { epochSeconds, type Operation, operation } from './protocol.ts';

const NAME = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

/** An ARN of an execution. Throws InvalidArn. */
function executionArnOf(arn: string): string {
  if (parseArn(arn)?.execution === undefined) throw invalidArn(arn);
  return arn;
}

function machineArnOf(arn: string): string {
  const parsed = parseArn(arn);
  if (!parsed || parsed.execution !== undefined) throw invalidArn(arn);
  return arn;
}

function checkInput(input: string): void {
  try {
    JSON.parse(input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ServiceError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${reason}'`);
  }
}

function summary(row: ExecutionRow): JsonObject {
  return {
    executionArn: row.arn,
    stateMachineArn: row.machine,
    name: row.name,
    status: row.status,
    startDate: epochSeconds(row.startedAt),
    ...(row.stoppedAt !== null && { stopDate: epochSeconds(row.stoppedAt) }),
  };
}

function description(row: ExecutionRow): JsonObject {
  return {
    ...summary(row),
    input: row.input,
    inputDetails: { included: true },
    ...(row.output !== null && { output: row.output, outputDetails: { included: true } }),
    ...(row.error !== null && { error: row.error }),
    ...(row.cause !== null && { cause: row.cause }),
  };
}

const startShape = z.object({
  stateMachineArn: z.string(),
  name: z.string().optional(),
  input: z.string().max(PAYLOAD_LIMIT).default('{}'),
  traceHeader: z.string().optional(),
});
const arnShape = z.object({ executionArn: z.string() });
const stopShape = arnShape.extend({
  error: z.string().max(256).optional(),
  cause: z.string().max(32_768).optional(),
});
const listShape = z.object({
  stateMachineArn: z.string(),
  statusFilter: z.enum(STATUSES).optional(),
  maxResults: z.int().min(0).max(1000).optional(),
  nextToken: z.string().optional(),
});

/** StartExecution, StopExecution, DescribeExecution and ListExecutions. */
export function executionOperations(engine: Engine, machines: Machines, queries: Queries): Record<string, Operation> {
  return {
    StartExecution: operation(startShape, async ({ stateMachineArn, name, input }) => {
      if (name !== undefined && !NAME.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
      machines.get(machineArnOf(stateMachineArn));
      checkInput(input);
      const row = engine.start(stateMachineArn, input, name);
      return { executionArn: row.arn, startDate: epochSeconds(row.startedAt) };
    }),
    StopExecution: operation(stopShape, async ({ executionArn, error, cause }) => {
      const row = engine.stop(executionArnOf(executionArn), error, cause);
      return { stopDate: epochSeconds(row.stoppedAt ?? row.startedAt) };
    }),
    DescribeExecution: operation(arnShape, async ({ executionArn }) =>
      description(engine.find(executionArnOf(executionArn))),
    ),
    ListExecutions: operation(listShape, async ({ stateMachineArn, statusFilter, maxResults, nextToken }) => {
      const { arn } = machines.get(machineArnOf(stateMachineArn));
      const size = pageSize(maxResults);
      const below = pagePosition(nextToken, Number.MAX_SAFE_INTEGER);
      const rows = queries.executions({ machine: arn, status: statusFilter, below, limit: size + 1 });
      const { page, ...more } = pageOf(rows, size, ({ id }) => id);
      return { executions: page.map(summary), ...more };
    }),
  };
}
