/** A pause that can be cut short, remembering a call that came while nobody paused. */
export interface Pause {
  /** Waits `ms`, or not at all if `end` was called since the last wait. */
  wait(ms: number): Promise<void>;
  end(): void;
}

export function createPause(): Pause {
  let ended = false;
  let resume: (() => void) | undefined;
  return {
    wait: async (ms) => {
      if (!ended) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      ended = false;
      resume = undefined;
    },
    end: () => {
      ended = true;
      resume?.();
    },
  };
}
