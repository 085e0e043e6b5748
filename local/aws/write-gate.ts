/** Lets any number of writers in, or one who shuts the others out. */
export interface WriteGate {
  shared<T>(task: () => Promise<T>): Promise<T>;
  alone<T>(task: () => Promise<T>): Promise<T>;
}

export function createWriteGate(): WriteGate {
  let within = 0;
  let shut: Promise<unknown> = Promise.resolve();
  let isShut = false;
  let empty: (() => void) | undefined;
  const leave = (): void => {
    within -= 1;
    if (within === 0) empty?.();
  };
  return {
    shared: async (task) => {
      while (isShut) await shut;
      within += 1;
      return task().finally(leave);
    },
    alone: async (task) => {
      while (isShut) await shut;
      isShut = true;
      const done = (async () => {
        if (within > 0) await new Promise<void>((resolve) => (empty = resolve));
        return task();
      })().finally(() => {
        isShut = false;
      });
      shut = done.catch(() => undefined); // who waits only waits; the error is for who asked
      return done;
    },
  };
}
