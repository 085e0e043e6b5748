import * as z from 'zod';
import { BusinessOutcome } from '../domain/lifecycle/business-outcome.ts';
import { RangeExhausted } from '../domain/numbering/range-exhausted.ts';
import type { Log } from '../log.ts';
import { inContext, type WorkContext } from '../trace/context.ts';
import { childOf, newTrace, parseTraceparent } from '../trace/traceparent.ts';
import { Fault } from './fault.ts';
import { isTransient } from './transient.ts';

/** What the execution was started with besides its case: the trace of the request that set it off. */
const Execution = z.object({ traceparent: z.string().optional() }).optional();

/** The payload of a task on a case. */
export const casePayload = z.object({ caseId: z.string(), execution: Execution });

/** A failure that passes by itself; the state machine retries it by this name, and nothing else. */
class Transient extends Error {
  constructor() {
    super('transient');
    this.name = 'Transient';
  }
}

/** What is thrown is kept in the execution's history (invariant 8). */
const thrown = (error: unknown): Error => {
  // Both name nothing but a case and a sequence of numbers.
  if (error instanceof BusinessOutcome || error instanceof RangeExhausted) return error;
  return isTransient(error) ? new Transient() : new Fault(error);
};

/**
 * A task of the state machine: parses its payload, runs, and names transient failures so that they are retried. Business
 * outcomes and faults pass through by their own names. Each run leaves one line in the log.
 */
export const task =
  <Payload extends z.ZodType, Result>(log: Log, payload: Payload, run: (input: z.output<Payload>) => Promise<Result>) =>
  (event: unknown): Promise<Result> =>
    inContext(contextOf(event), async () => {
      try {
        const result = await run(payload.parse(event));
        log.info('task-done');
        return result;
      } catch (error) {
        if (error instanceof BusinessOutcome) log.info('task-ended', { outcome: error.name });
        else log.error('task-failed', error);
        throw thrown(error);
      }
    });

/** The trace that set the execution off goes on in each of its tasks. */
const contextOf = (event: unknown): WorkContext => {
  const { caseId, execution } = casePayload.catch({ caseId: 'unknown' }).parse(event);
  const given = parseTraceparent(execution?.traceparent);
  return { trace: given ? childOf(given) : newTrace(), caseId };
};

/** The payload of a task that waits for its token; `taskOrder` sorts the attempts of a task. */
export const tokenPayload = casePayload.extend({ taskToken: z.string(), taskOrder: z.string() });
