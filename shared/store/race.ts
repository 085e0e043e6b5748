import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** Told by an attempt whose conditions failed because someone else was faster: read again and decide again. */
export const raced = Symbol('raced');

const usualAttempts = 12;

/** Where all who have to do with a case may come at once: a founders' meeting that confirms, an office that looks. */
export const crowdedAttempts = 40;

/**
 * Reads, decides and commits until the commit is not overtaken any more. Each attempt must begin with a fresh read.
 * Twelve racers on one aggregate are more than any screen or partner produces; beyond them the error is thrown.
 */
export const untilCommitted = async <T>(
  attempt: () => Promise<T | typeof raced>,
  attempts = usualAttempts,
): Promise<T> => {
  for (let tries = 0; tries < attempts; tries += 1) {
    const answer = await attempt();
    if (answer !== raced) return answer;
    await pause(randomInt(5 * (tries + 1)));
  }
  throw new Error('overtaken by other changes too often');
};
