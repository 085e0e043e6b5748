import { setTimeout as pause } from 'node:timers/promises';

/** Someone who works until told to stop. */
export interface Person {
  /** Resolves once nothing of theirs is under way. */
  stop(): Promise<void>;
}

/** What every person needs to know of the world outside the API. */
export interface Habits {
  /** How often they look at their worklist, ms. */
  everyMs: number;
  /** Told of whatever goes wrong; the person goes on with the next round. */
  onTrouble(error: unknown): void;
}

/** Waits, or stops waiting once `signal` is aborted: then it rejects with an AbortError. */
export const wait = (ms: number, signal: AbortSignal): Promise<void> => pause(ms, undefined, { signal });

/** Waits until `signal` is aborted, and so never comes back to work. */
export const never = (signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    const end = (): void => reject(signal.reason);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });

/** Resolves once `signal` is aborted. */
export const untilAborted = (signal: AbortSignal): Promise<void> => never(signal).catch(() => undefined);

/** A person from what they do; an error after they were told to stop is the stopping itself. */
export const startPerson = (work: (signal: AbortSignal) => Promise<void>, onTrouble: Habits['onTrouble']): Person => {
  const controller = new AbortController();
  const done = work(controller.signal).catch((error: unknown) => {
    if (!controller.signal.aborted) onTrouble(error);
  });
  return {
    stop: async () => {
      controller.abort();
      await done;
    },
  };
};
