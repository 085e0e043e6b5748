import type { Ask } from './ask.ts';

/** What was refused. */
export interface Denial {
  /** The function, the state machine or the service that asked. */
  caller: string;
  action: string;
  resource: string;
  message: string;
}

/** Remembers refusals. */
export interface Denials {
  note(caller: string, ask: Ask, message: string): void;
  all(): Denial[];
}

/** Says each refusal once: a function that is tried again and again would fill the log with it. */
export function createDenials(say: (denial: Denial) => void): Denials {
  const noted = new Map<string, Denial>();
  return {
    note(caller, { action, resource }, message) {
      const key = `${caller} ${action} ${resource}`;
      if (noted.has(key)) return;
      const denial = { caller, action, resource, message };
      noted.set(key, denial);
      say(denial);
    },
    all: () => [...noted.values()],
  };
}
