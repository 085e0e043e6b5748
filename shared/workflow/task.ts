import * as z from 'zod';
import type { Log } from '../log.ts';
import { isTransient } from './transient.ts';

/** A failure that passes by itself; the state machine retries it by this name, and nothing else. */
class Transient extends Error {
  constructor(cause: unknown) {
    super('transient', { cause });
    this.name = 'Transient';
  }
}

/**
 * A task of the state machine: parses its payload, runs, and names transient failures so that they are retried. Business
 * outcomes and faults pass through by their own names.
 */
export const task =
  <Payload extends z.ZodType, Result>(log: Log, payload: Payload, run: (input: z.output<Payload>) => Promise<Result>) =>
  async (event: unknown): Promise<Result> => {
    const input = payload.parse(event);
    try {
      return await run(input);
    } catch (error) {
      log.error('task-failed', error, { caseId: caseIdOf(event) });
      throw isTransient(error) ? new Transient(error) : error;
    }
  };

const caseIdOf = (event: unknown): string => z.object({ caseId: z.string() }).parse(event).caseId;

/** The payload of a task on a case. */
export const casePayload = z.object({ caseId: z.string() });
/** The payload of a task that waits for its token. */
export const tokenPayload = casePayload.extend({ taskToken: z.string() });
