import { setTimeout as pause } from 'node:timers/promises';

/** Waits until `probe` answers something, and answers that. Fails after `withinMs`, saying what it waited for. */
export const until = async <T>(
  what: string,
  probe: () => Promise<T | undefined | false>,
  withinMs = 20_000,
): Promise<T> => {
  const deadline = performance.now() + withinMs;
  for (;;) {
    const found = await probe();
    if (found !== undefined && found !== false) return found;
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms in vain: ${what}`);
    await pause(15);
  }
};
