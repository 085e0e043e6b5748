import type { Stoppable } from '../types.ts';
import { log } from './log.ts';

/** What has been started, to be stopped in the opposite order. */
export interface Stoppables extends Stoppable {
  /** Remembers a part and gives it back. */
  add<T extends Stoppable>(part: T): T;
}

/** A part that fails to stop is reported and does not keep the others from stopping. */
export function createStoppables(): Stoppables {
  const parts: Stoppable[] = [];
  return {
    add(part) {
      parts.push(part);
      return part;
    },
    async stop() {
      for (let part = parts.pop(); part; part = parts.pop()) {
        await part.stop().catch((error: unknown) => log('error', `while stopping: ${String(error)}`));
      }
    },
  };
}
