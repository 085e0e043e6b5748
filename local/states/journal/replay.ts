import type { JsonObject } from '../../types.ts';
import type { AttemptRecord, StepRecord } from '../interpreter/events.ts';
import type { EventRow } from './rows.ts';

const SCHEDULED = new Set(['TaskScheduled', 'LambdaFunctionScheduled', 'ParallelStateStarted', 'MapStateStarted']);
const SUCCEEDED = new Set(['TaskSucceeded', 'LambdaFunctionSucceeded', 'ParallelStateSucceeded', 'MapStateSucceeded']);
const FAILED = new Set([
  'TaskFailed',
  'TaskTimedOut',
  'LambdaFunctionFailed',
  'LambdaFunctionTimedOut',
  'ParallelStateFailed',
  'MapStateFailed',
]);

function parsed(text: string | null): JsonObject {
  return text === null ? {} : (JSON.parse(text) as JsonObject);
}

function textOf(value: JsonObject[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function scheduled(row: EventRow): AttemptRecord {
  const details = parsed(row.details);
  const { timeoutInSeconds: timeout, heartbeatInSeconds: heartbeat } = details;
  const parameters = details.parameters ?? details.input;
  return {
    at: row.at,
    submitted: false,
    ...(typeof parameters === 'string' && { parameters }),
    ...(typeof timeout === 'number' && { timeoutSeconds: timeout }),
    ...(typeof heartbeat === 'number' && { heartbeatSeconds: heartbeat }),
  };
}

function settle(attempt: AttemptRecord, row: EventRow): void {
  const { output, error, cause } = { ...parsed(row.details), ...parsed(row.memo) };
  if (SUCCEEDED.has(row.type)) attempt.outcome = { ok: true, ...(typeof output === 'string' && { output }) };
  else attempt.outcome = { ok: false, error: textOf(error), cause: textOf(cause), at: row.at };
}

function exited(step: StepRecord, row: EventRow): void {
  const { next } = parsed(row.memo);
  step.exit = { output: textOf(parsed(row.details).output), next: typeof next === 'string' ? next : undefined };
}

function note(step: StepRecord, row: EventRow): void {
  step.lastEvent = row.seq;
  const attempt = step.attempts.at(-1);
  if (row.type.endsWith('StateExited') || row.type === 'MapIterationSucceeded') exited(step, row);
  else if (SCHEDULED.has(row.type)) step.attempts.push(scheduled(row));
  else if (attempt && row.type === 'TaskSubmitted') attempt.submitted = true;
  else if (attempt && (SUCCEEDED.has(row.type) || FAILED.has(row.type))) settle(attempt, row);
}

/** What an interrupted execution's events tell about each of its steps, by path. */
export function recordsOf(rows: EventRow[], beats: Map<string, number>): Map<string, StepRecord> {
  const steps = new Map<string, StepRecord>();
  for (const row of rows) {
    const step = steps.get(row.path) ?? { enteredAt: row.at, lastEvent: row.seq, attempts: [] };
    steps.set(row.path, step);
    note(step, row);
  }
  for (const [path, at] of beats) {
    const attempt = steps.get(path)?.attempts.at(-1);
    if (attempt && at >= attempt.at) attempt.beatAt = at;
  }
  return steps;
}

/** The transitions that a history holds: every state entered, and every attempt after a state's first. */
export function transitionsIn(steps: Map<string, StepRecord>): number {
  let count = 0;
  for (const [path, { attempts }] of steps) {
    if (path !== '' && !path.endsWith('.')) count += Math.max(1, attempts.length);
  }
  return count;
}
