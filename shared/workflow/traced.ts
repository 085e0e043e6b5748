import { inContext } from '../trace/context.ts';
import { newTrace } from '../trace/traceparent.ts';

/** A function that nobody's request has set off (a schedule, an event, a stream): every run is a trace of its own. */
export const traced =
  <Event, Result>(handler: (event: Event) => Promise<Result>) =>
  (event: Event): Promise<Result> =>
    inContext({ trace: newTrace() }, () => handler(event));
