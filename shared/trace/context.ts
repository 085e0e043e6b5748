import { AsyncLocalStorage } from 'node:async_hooks';
import { type Trace, traceparentOf } from './traceparent.ts';

/** What every log line of a piece of work bears: ids, and the route by its name. Never anything of a person (invariant 8). */
export interface WorkContext {
  trace: Trace;
  requestId?: string;
  correlationId?: string;
  route?: string;
  caseId?: string;
}

const storage = new AsyncLocalStorage<WorkContext>();

/**
 * Runs a piece of work in its context. It is the one thing that is not passed as an argument: a log line needs it wherever it is
 * written, and nothing that is decided depends on it.
 */
export const inContext = <T>(context: WorkContext, work: () => Promise<T>): Promise<T> => storage.run(context, work);

/** The context as fields of a log line; empty outside of any. */
export const contextFields = (): Record<string, string> => {
  const context = storage.getStore();
  if (context === undefined) return {};
  const { trace, ...ids } = context;
  return { ...ids, traceId: trace.traceId };
};

/** The `traceparent` to hand on to whoever is called; undefined outside of any context. */
export const currentTraceparent = (): string | undefined => {
  const context = storage.getStore();
  return context && traceparentOf(context.trace);
};

/** The header by which the present trace goes on at whoever is called (W3C Trace Context); none outside of any context. */
export const traceHeaders = (): Record<string, string> => {
  const traceparent = currentTraceparent();
  return traceparent === undefined ? {} : { traceparent };
};

/** The id of the present trace, for what is recorded. */
export const currentTraceId = (): string | undefined => storage.getStore()?.trace.traceId;
