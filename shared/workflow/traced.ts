import type { Log } from '../log.ts';
import { inContext } from '../trace/context.ts';
import { newTrace } from '../trace/traceparent.ts';
import { Fault } from './fault.ts';

/**
 * A function that nobody's request has set off (a schedule, an event, a stream): every run is a trace of its own. What it fails with is
 * logged here, and thrown by its name alone.
 */
export const traced =
  <Event, Result>(log: Log, handler: (event: Event) => Promise<Result>) =>
  (event: Event): Promise<Result> =>
    inContext({ trace: newTrace() }, async () => {
      try {
        return await handler(event);
      } catch (error) {
        log.error('run-failed', error);
        throw new Fault(error);
      }
    });
