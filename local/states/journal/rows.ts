import * as z from 'zod';

export const STATUSES = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'] as const;
export type Status = (typeof STATUSES)[number];

/** An execution as it is stored; times in epoch ms, documents as JSON text. */
export const executionRow = z.object({
  id: z.int(),
  arn: z.string(),
  machine: z.string(),
  name: z.string(),
  /** Hash of the definition that it was started with and keeps to its end. */
  definition: z.string(),
  input: z.string(),
  status: z.enum(STATUSES),
  startedAt: z.int(),
  stoppedAt: z.int().nullable(),
  output: z.string().nullable(),
  error: z.string().nullable(),
  cause: z.string().nullable(),
  /** States entered and retries, as AWS bills them; final once the execution ended. */
  transitions: z.int(),
});
export type ExecutionRow = z.output<typeof executionRow>;

/** The columns of an ExecutionRow, for a SELECT. */
export const EXECUTION_COLUMNS = `id, arn, machine, name, definition, input, status, started_at AS startedAt,
  stopped_at AS stoppedAt, output, error, cause, transitions`;

/** An event as it is stored; `details` and `memo` are JSON text. */
export const eventRow = z.object({
  seq: z.int(),
  previous: z.int(),
  type: z.string(),
  at: z.int(),
  path: z.string(),
  details: z.string().nullable(),
  memo: z.string().nullable(),
});
export type EventRow = z.output<typeof eventRow>;

export const EVENT_COLUMNS = 'seq, previous, type, at, path, details, memo';
