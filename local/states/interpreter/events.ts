import type { JsonObject } from '../../types.ts';

/**
 * One event of an execution's history, named as AWS names it. The history is the journal: what an interrupted
 * execution knows after a restart is read back from it.
 */
export interface HistoryEvent {
  type: string;
  /** Which step it belongs to: its place in the run, the same in every replay. Empty for the execution itself. */
  path: string;
  /** Id of the event before it in its own branch; 0 for the first. */
  previous: number;
  /** Epoch ms of the city's clock. */
  at: number;
  /** The event's details as the API shows them. */
  details?: JsonObject;
  /** What only a replay needs. */
  memo?: JsonObject;
}

/** How an attempt at a Task, Parallel or Map ended. A container's output is not kept: its branches replay to it. */
type AttemptOutcome = { ok: true; output?: string } | { ok: false; error: string; cause: string; at: number };

/** What the journal knows of one attempt. */
export interface AttemptRecord {
  /** When it was scheduled, epoch ms. */
  at: number;
  /** The evaluated parameters, as JSON text, so that a repeated invocation carries the same payload. */
  parameters?: string;
  timeoutSeconds?: number;
  heartbeatSeconds?: number;
  /** The function has taken the token and need not be called again. */
  submitted: boolean;
  /** When the last heartbeat came, epoch ms. */
  beatAt?: number;
  outcome?: AttemptOutcome;
}

/** What the journal knows of one step, that is of one entering of a state. */
export interface StepRecord {
  enteredAt: number;
  /** Id of its last event. */
  lastEvent: number;
  attempts: AttemptRecord[];
  exit?: { output: string; next: string | undefined };
}
