import { randomUUID } from 'node:crypto';
import type { InvokeResult } from '../types.ts';

/** An invocation that its worker has not answered. */
interface Call {
  requestId: string;
  settle(result: InvokeResult): void;
  timer: NodeJS.Timeout;
}

/** The invocations that a worker has not answered, each with its time limit. */
export interface InFlight {
  readonly size: number;
  add(limitMs: number): { id: number; requestId: string; result: Promise<InvokeResult> };
  settle(id: number, result: InvokeResult): void;
  settleAll(result: (requestId: string) => InvokeResult): void;
  /** Starts the time of all anew. */
  restart(limitMs: number): void;
}

/** @param onTimeout called with an invocation whose time is over; it is to settle it */
export function createInFlight(onTimeout: (id: number, requestId: string) => void): InFlight {
  const calls = new Map<number, Call>();
  let nextId = 0;
  const arm = (id: number, requestId: string, limitMs: number): NodeJS.Timeout =>
    setTimeout(() => onTimeout(id, requestId), limitMs);
  const settle = (id: number, result: InvokeResult): void => {
    const call = calls.get(id);
    if (!call) return;
    calls.delete(id);
    clearTimeout(call.timer);
    call.settle(result);
  };
  return {
    get size() {
      return calls.size;
    },
    settle,
    settleAll(result) {
      for (const [id, { requestId }] of [...calls]) settle(id, result(requestId));
    },
    add(limitMs) {
      const id = nextId++;
      const requestId = randomUUID();
      const { promise, resolve } = Promise.withResolvers<InvokeResult>();
      calls.set(id, { requestId, settle: resolve, timer: arm(id, requestId, limitMs) });
      return { id, requestId, result: promise };
    },
    restart(limitMs) {
      for (const [id, call] of calls) {
        clearTimeout(call.timer);
        call.timer = arm(id, call.requestId, limitMs);
      }
    },
  };
}
